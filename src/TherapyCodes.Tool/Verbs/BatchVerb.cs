using System.CommandLine;
using TherapyCodes.Tool.Batches;

namespace TherapyCodes.Tool.Verbs;

/// <summary>Bills JSON lines.</summary>
internal sealed class BatchVerb : Verb
{
    private readonly Argument<string> _file = SharedOptions.Records();
    private readonly Option<string?> _out = SharedOptions.Out();
    private readonly Option<string> _policy = SharedOptions.Policy("The payer's policy for records that name none");
    private readonly CancellationToken _cancellation;

    public BatchVerb(Surroundings surroundings, CancellationToken cancellation) : base("batch", "Bills treatment days, a line of JSON each, in order.", surroundings)
    {
        _cancellation = cancellation;
        Add(_file);
        Add(_out);
        Add(_policy);
    }

    public override string Details => """
        A line that fails becomes {"id":…,"error":{"line":…,"message":…}}, the rest goes
        on, and the exit code is 1. A line has up to 1 MiB; blank lines are skipped, but
        counted. Ctrl-C finishes the record under way, writes what is done and exits
        with 130; a closed pipe ends it quietly. Progress is shown on a terminal.

        Examples:
          therapycodes batch days.jsonl --out bills.jsonl
          therapycodes batch < days.jsonl | head -1
          echo '{"id":"v1","date":"2026-03-02","discipline":"PT","services":[{"code":"97110","minutes":33}]}' | therapycodes batch
        """;

    protected override int Run(ParseResult arguments)
    {
        var engines = new Engines(SharedOptions.ReadPolicy(arguments.GetValue(_policy)!));
        using var writer = new JsonRecordWriter((json, record) => BillingRecord.Write(json, record.Id, engines.For(record).Bill(record.Day)));
        return BatchRun.Run(new(writer), SharedOptions.ReadFile(arguments.GetValue(_file)!), SharedOptions.ReadFile(arguments.GetValue(_out)), Surroundings, _cancellation);
    }
}
