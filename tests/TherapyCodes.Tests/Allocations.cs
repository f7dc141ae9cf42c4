namespace TherapyCodes.Tests;

/// <summary>Measures what code allocates.</summary>
internal static class Allocations
{
    private const int Batches = 10;
    private const int Runs = 200;

    // Written by every measured run, so that no run can be optimised away.
    private static long s_checksum;

    /// <summary>
    /// The bytes that a batch of runs allocates: the least of several batches, so that the first ones warm up and the runtime may allocate
    /// when it compiles code again.
    /// </summary>
    public static long Of(Func<long> run)
    {
        var least = long.MaxValue;
        for (var batch = 0; batch < Batches; batch++)
        {
            long checksum = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Runs; i++)
                checksum += run();
            var after = GC.GetAllocatedBytesForCurrentThread();
            least = Math.Min(least, after - before);
            Interlocked.Add(ref s_checksum, checksum);
        }
        return least;
    }
}
