using Xunit;

namespace TherapyCodes.Tests;

/// <summary>Writes small code tables in their text form. The first row stands on line 5.</summary>
internal static class CodeTable
{
    public const string Covers = "!covers-from\t2014-01-01";
    public const string Checked = "!checked-to\t2026-12-31";
    public const string Source = "!source\tS\tA source\thttps://example.org/source\t2018-01-01";

    public const string Header = "code\tlabel\tbasis\tcategory\tcontact\ttherapy\tdisciplines\tstatus\tmue\tmai\tmue-hospital\tmpi\t"
        + "valid-from\tvalid-to\treplaced-by\tsources\tconfidence";

    public static string Row(string code, string basis = "minutes 15", string from = "", string to = "", string replacedBy = "") =>
        $"{code}\tOur label\t{basis}\tprocedure\tone-on-one\talways\tPT,OT\tA\t6\t3\t8\t5\t{from}\t{to}\t{replacedBy}\tS\thigh";

    public static string With(params string[] rows) => string.Join('\n', [Covers, Checked, Source, Header, .. rows]);

    public static TherapyCodeSet Read(params string[] rows) => TherapyCodeSet.Read(new StringReader(With(rows)));

    public static FormatException Refused(string text) => Assert.Throws<FormatException>(() => TherapyCodeSet.Read(new StringReader(text)));
}
