#pragma warning disable IDE0005 // The example names its namespace, as its reader must.
using TherapyCodes;
using TherapyCodes.Testing;

namespace TherapyCodes.Tests.Readme;

/// <summary>The README's C#, between the marks word for word, so that it is compiled and run.</summary>
internal static class ReadmeExample
{
    public static void Run(TextWriter Console)
    {
        // <README>
        var day = new TreatmentDay(new DateOnly(2026, 3, 2), Discipline.PhysicalTherapy,
        [
            new TherapyService("97110", 33),
            new TherapyService("97140", 7) { Provider = Practitioner.PhysicalTherapistAssistant },
        ]);
        BilledDay bill = new BillingEngine(PayerPolicy.Medicare).Bill(day);

        Console.WriteLine(bill);
        Console.WriteLine(bill.Explain());
        // </README>
    }

    public static int Units()
    {
        // <README>
        Span<int> units = stackalloc int[2];
        int total = UnitRule.Medicare.Allocate([33, 7], units);   // total 3; units 2 and 1
        // </README>
        return total * 100 + units[0] * 10 + units[1];
    }

    public static void Check(TextWriter Console)
    {
        // <README>
        var report = AllocationLaws.Check(
            services => new(
                from line in services
                group line.Minutes by line.Code into code
                select new CodeUnits(code.Key, (code.Sum() + 7) / 15)),          // your code goes here
            UnitRule.Medicare,
            new LawOptions { Except = ["untimed", "by-the-hour", "add-on"] });   // 15-minute codes, to begin with
        Console.WriteLine(report);
        // </README>
    }
}
