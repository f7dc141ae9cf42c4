using System.Buffers;

namespace TherapyCodes.Tool.Batches;

/// <summary>Collects records before they are written; a record that fails half-way can be taken back.</summary>
internal sealed class OutputBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1 << 17];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Drops everything behind a length.</summary>
    public void TakeBack(int length) => Length = length;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - Length < Math.Max(size, 1))
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + size));
    }
}
