using System.Buffers;
using System.Text;
using TherapyCodes.Tool.Pages;

namespace TherapyCodes.Tool.Batches;

/// <summary>Audits the claim of each record and answers for people.</summary>
internal sealed class AuditPageWriter : IRecordWriter
{
    private readonly Surroundings _surroundings;
    private readonly Func<BillingRecord, AuditedClaim> _audit;

    public AuditPageWriter(Surroundings surroundings, Func<BillingRecord, AuditedClaim> audit)
    {
        _surroundings = surroundings;
        _audit = audit;
    }

    public void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> line)
    {
        var record = BillingRecord.Read(line);
        var audit = _audit(record);
        Print(output, page => AuditPage.Write(page, record.Id, audit));
    }

    public void WriteError(IBufferWriter<byte> output, string? id, long line, string message) =>
        Print(output, page => AuditPage.WriteError(page, id, line, message));

    private void Print(IBufferWriter<byte> output, Action<Page> write) => output.Write(Encoding.UTF8.GetBytes(Page.Render(_surroundings, write) + "\n"));
}
