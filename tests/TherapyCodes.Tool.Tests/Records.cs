namespace TherapyCodes.Tool.Tests;

/// <summary>The record of the manual's third example, with an assistant, and the answer to it as others rely on it.</summary>
internal static class Records
{
    public const string Example = """{"id":"v1","date":"2026-03-02","policy":"medicare","discipline":"PT","services":[{"code":"97110","minutes":33},{"code":"97140","minutes":7,"provider":"PTA"}]}""";

    public const string WithoutPolicy = """{"id":"v1","date":"2026-03-02","discipline":"PT","services":[{"code":"97110","minutes":7}]}""";

    public static string Answer { get; } = """
        {"id":"v1","date":"2026-03-02","policy":"medicare","discipline":"PT","timedMinutes":40,"timedUnits":3,"totalUnits":3,
        "units":{"97110":2,"97140":1},
        "lines":[{"code":"97110","units":2,"minutes":33,"modifiers":["GP"]},{"code":"97140","units":1,"minutes":7,"modifiers":["GP","CQ"]}],
        "alternatives":[],"unbilled":[],
        "findings":[{"code":"TC1001","severity":"info","status":"pass","message":"40 timed minutes earn 3 timed units under medicare.",
        "citation":{"document":"CMS Pub 100-04, chapter 5","section":"20.2.C"}}]}
        """.ReplaceLineEndings("");

    public static string WithId(this string record, string id) => record.Replace("\"id\":\"v1\"", $"\"id\":\"{id}\"", StringComparison.Ordinal);
}
