using System.CommandLine;
using System.Text.Json;
using TherapyCodes.Tool.Batches;

namespace TherapyCodes.Tool.Verbs;

/// <summary>Holds claims as billed against the documented days.</summary>
internal sealed class AuditVerb : Verb
{
    private readonly Argument<string> _file = SharedOptions.Records();
    private readonly Option<string?> _out = SharedOptions.Out();
    private readonly Option<string> _policy = SharedOptions.Policy("The payer's policy for records that name none");
    private readonly Option<bool> _json = SharedOptions.Json("Write one JSON record a line for each claim");
    private readonly CancellationToken _cancellation;

    public AuditVerb(Surroundings surroundings, CancellationToken cancellation)
        : base("audit", "Audits claims against the documented days, a line of JSON each.", surroundings)
    {
        _cancellation = cancellation;
        Add(_file);
        Add(_out);
        Add(_policy);
        Add(_json);
    }

    public override string Details => """
        A record is one of batch with the claim as billed beside the services:
          "claim":[{"code":"97110","units":2,"modifiers":["GP"]}]
        Lines, Ctrl-C and pipes are handled as by batch. The exit code is 1 when a claim
        differs from its note or a record failed.

        Examples:
          therapycodes audit claims.jsonl
          therapycodes audit claims.jsonl --json --out findings.jsonl
        """;

    protected override int Run(ParseResult arguments)
    {
        var engines = new Engines(SharedOptions.ReadPolicy(arguments.GetValue(_policy)!));
        long different = 0;
        using var json = new JsonRecordWriter((writer, record) => BillingRecord.Write(writer, record.Id, Audit(record)));
        var batch = new Batch(arguments.GetValue(_json) ? json : new AuditPageWriter(Surroundings, Audit));
        var exitCode = BatchRun.Run(batch, SharedOptions.ReadFile(arguments.GetValue(_file)!), SharedOptions.ReadFile(arguments.GetValue(_out)), Surroundings, _cancellation);
        return exitCode == ExitCode.Success && different > 0 ? ExitCode.Failure : exitCode;

        AuditedClaim Audit(BillingRecord record)
        {
            var claim = record.Claim ?? throw new JsonException("claim is missing; it is an array such as [{\"code\":\"97110\",\"units\":2,\"modifiers\":[\"GP\"]}].");
            var audit = ClaimAudit.Check(record.Day, engines.For(record).Policy, claim);
            different += audit.Matches ? 0 : 1;
            return audit;
        }
    }
}
