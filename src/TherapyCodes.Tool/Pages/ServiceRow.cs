using Spectre.Console;
using Spectre.Console.Rendering;

namespace TherapyCodes.Tool.Pages;

/// <summary>The cells of one service; codes, units and modifiers have a line for each claim line.</summary>
internal sealed class ServiceRow
{
    private readonly BilledDay _bill;
    private readonly ServiceUnits _service;
    private readonly ClaimLine[] _lines;

    public ServiceRow(BilledDay bill, ServiceUnits service)
    {
        _bill = bill;
        _service = service;
        _lines = service.IsCounted ? [.. bill.Lines.Where(line => line.Code == service.Code || (line.Code == service.AddOn && service.AddOnUnits > 0))] : [];
    }

    public string Codes => _lines.Length == 0
        ? _service.Code.ToString()
        : string.Join('\n', _lines.Select((line, i) => i > 0 && _lines[i - 1].Code == line.Code ? "" : line.Code.ToString()));

    public string Who => string.Join('\n', _bill.Day.Services.Where(IsOwn).Select(service => service.ProviderText).Where(who => who.Length > 0).Distinct());

    public string Minutes => _service.DocumentedMinutes > 0 || _service.IsTimed ? $"{_service.DocumentedMinutes}" : "";

    public string FullUnits => _service.IsPooled ? $"{_service.FullUnits}" : "";

    public string Leftover => (_service.IsPooled, _service.Outcome) switch
    {
        (false, _) => "",
        (_, UnitOutcome.Won or UnitOutcome.WonTie or UnitOutcome.Reached) => $"{_service.Leftover} (+1)",
        (_, UnitOutcome.LostTie) => $"{_service.Leftover} (tie)",
        _ => $"{_service.Leftover}",
    };

    public string Units => _lines.Length == 0 ? "0" : string.Join('\n', _lines.Select(line => line.Units));

    public string Modifiers => string.Join('\n', _lines.Select(line => line.Modifiers));

    /// <summary>The label, and under it the bar, or how the code is counted.</summary>
    public IRenderable Service() => new Rows(new Text(Label), _service.IsPooled ? UnitBar.Of(_service) : new Text(Basis, Page.Faint));

    private string Label => _service.Entry?.Label ?? _bill.Policy.Codes.Find(_service.Code, _bill.Day.Date).Entry?.Label ?? "not in the code table";

    private string Basis => _service.Entry is { } entry && _service.IsCounted ? entry.Basis.ToString() : "not counted";

    private bool IsOwn(TherapyService service) =>
        (Documented(service.Code) == _service.Code || (service.Code == _service.AddOn && _service.Entry!.Basis.AddOn == service.Code))
        && service.MayBill == (_service.Outcome != UnitOutcome.NotBillable);

    private CptCode Documented(CptCode code)
    {
        foreach (var substitution in _bill.Policy.Substitutions)
        {
            if (substitution.Documented == code)
                return substitution.Billed;
        }
        return code;
    }
}
