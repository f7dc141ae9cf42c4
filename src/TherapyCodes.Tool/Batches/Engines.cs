using System.Text.Json;

namespace TherapyCodes.Tool.Batches;

/// <summary>The engines of the built-in policies, by the name that a record gives.</summary>
internal sealed class Engines
{
    private readonly Dictionary<string, BillingEngine> _engines = PayerPolicy.BuiltIn.ToDictionary(policy => policy.Name, policy => new BillingEngine(policy));
    private readonly BillingEngine _usual;

    /// <param name="usual">The policy of records that name none.</param>
    public Engines(PayerPolicy usual) => _usual = _engines[usual.Name];

    /// <exception cref="JsonException">There is no policy of that name.</exception>
    public BillingEngine For(BillingRecord record) => record.Policy is not { } name
        ? _usual
        : _engines.TryGetValue(name, out var engine)
            ? engine
            : throw new JsonException($"policy is {Quoted.Text(name)}; it is one of {string.Join(", ", _engines.Keys)}.");
}
