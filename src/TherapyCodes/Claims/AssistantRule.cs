namespace TherapyCodes;

/// <summary>
/// Which units of a service carry the assistant modifier. From 2020: more than 10 percent of a unit, or of an untimed service. From 2022, for
/// 15-minute codes: not the last unit in which the therapist has 8 minutes.
/// </summary>
/// <remarks>
/// Each keeps their own whole blocks of 15 minutes. What is left is one unit, decided by the rule in force, or two, of which each takes one.
/// CMS states the two-unit case from 2022, for 9 to 14 minutes each that make 23 to 28; that it holds before, and for other minutes, which only
/// pooling with other codes makes possible, is our reading. Minutes together count as the therapist's.
/// Sources: Social Security Act 1834(v); CY 2020 final rule (84 FR 62702); CMS billing examples for CQ and CO.
/// </remarks>
internal static class AssistantRule
{
    /// <summary>The first date of service on which Medicare requires the modifiers.</summary>
    public static readonly DateOnly MedicareStart = new(2020, 1, 1);

    private const int LastUnitMinutes = 8;
    private static readonly DateOnly Revised = new(2022, 1, 1);

    public static Modifier ModifierOf(Discipline discipline) => discipline switch
    {
        Discipline.PhysicalTherapy => Modifier.CQ,
        Discipline.OccupationalTherapy => Modifier.CO,
        _ => Modifier.None,
    };

    /// <summary>The units of a 15-minute service that carry the modifier.</summary>
    /// <param name="therapist">The therapist's minutes, those together with the assistant included.</param>
    /// <param name="assistant">The assistant's minutes alone.</param>
    /// <param name="units">The units of the service.</param>
    /// <param name="date">The date of service.</param>
    /// <param name="test">How 10 percent is computed.</param>
    /// <param name="left">What the whole blocks leave: units, and the minutes of each.</param>
    /// <param name="isTested">Whether the 10 percent test decided.</param>
    public static int AssistantUnits(int therapist, int assistant, int units, DateOnly date, AssistantTest test,
        out (int Units, int Therapist, int Assistant) left, out bool isTested)
    {
        var (therapistBlocks, therapistLeft) = Math.DivRem(therapist, UnitRule.UnitMinutes);
        var (assistantBlocks, assistantLeft) = Math.DivRem(assistant, UnitRule.UnitMinutes);
        left = (units - therapistBlocks - assistantBlocks, therapistLeft, assistantLeft);
        isTested = left.Units == 1 && !(date >= Revised && therapistLeft >= LastUnitMinutes);
        return left.Units switch
        {
            2 => assistantBlocks + 1,
            1 when isTested && Exceeds(assistantLeft, therapistLeft + assistantLeft, test) => assistantBlocks + 1,
            _ => assistantBlocks,
        };
    }

    /// <summary>Whether two units left between these minutes are the case that CMS states; otherwise sharing them is our reading.</summary>
    public static bool IsStatedTwoUnitCase(int therapist, int assistant, DateOnly date) =>
        date >= Revised && therapist is >= 9 and <= 14 && assistant is >= 9 and <= 14 && therapist + assistant >= 23;

    /// <summary>Whether the assistant's part of a service exceeds 10 percent.</summary>
    public static bool Exceeds(int assistant, int total, AssistantTest test) => assistant > 0 && test switch
    {
        AssistantTest.Percentage => (200 * assistant + total) / (2 * total) >= 11,
        AssistantTest.Simple => assistant >= (total + 5) / 10 + 1,
        _ => 10 * assistant > total,
    };

    public static bool TestsDisagree(int assistant, int total)
    {
        if (assistant == 0 || total == 0)
            return false;
        var exact = Exceeds(assistant, total, AssistantTest.Exact);
        return Exceeds(assistant, total, AssistantTest.Percentage) != exact || Exceeds(assistant, total, AssistantTest.Simple) != exact;
    }
}
