using Spectre.Console;

namespace TherapyCodes.Tool.Pages;

/// <summary>The minutes of a service as a bar: a block of five for each full unit of 15 minutes, then the leftover, 3 minutes a cell.</summary>
internal static class UnitBar
{
    private const int CellMinutes = 3;
    private const int MostBlocks = 4;
    private const string Block = "█████";

    private static readonly Style FullStyle = new(Color.Green);
    private static readonly Style WonStyle = new(Color.Yellow);
    private static readonly Style LostStyle = new(Color.Grey);

    public static Paragraph Of(in ServiceUnits service)
    {
        var bar = new Paragraph();
        var isLong = service.FullUnits + (service.Leftover > 0 ? 1 : 0) > MostBlocks;
        if (service.FullUnits > 0)
            bar.Append(isLong ? $"{Block} x{service.FullUnits}" : string.Join(' ', Enumerable.Repeat(Block, service.FullUnits)), FullStyle);
        if (service.Leftover == 0)
            return bar;
        var isWon = service.Units > service.FullUnits;
        if (service.FullUnits > 0)
            bar.Append(" ");
        return bar.Append(new string(isWon ? '▓' : '░', (service.Leftover + CellMinutes - 1) / CellMinutes), isWon ? WonStyle : LostStyle);
    }

    /// <summary>What the bars mean.</summary>
    public static Paragraph Legend() => new Paragraph()
        .Append(Block, FullStyle).Append(" full unit   ", Page.Faint)
        .Append("▓▓", WonStyle).Append(" leftover that earned a unit   ", Page.Faint)
        .Append("░░", LostStyle).Append(" leftover that did not", Page.Faint);
}
