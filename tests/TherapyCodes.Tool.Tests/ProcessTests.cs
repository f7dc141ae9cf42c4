using System.Diagnostics;
using System.Text;
using Xunit;

namespace TherapyCodes.Tool.Tests;

/// <summary>What only a real process shows: descriptors, signals, exit codes.</summary>
public class ProcessTests
{
    private const int Patience = 60_000;

    [Fact]
    public async Task A_bill_is_plain_UTF8_in_a_pipe()
    {
        using var process = Start("bill", "--date", "2026-03-02", "97110=33", "97140=7");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        Assert.Equal(Command.Run("bill", "--date", "2026-03-02", "97110=33", "97140=7").Output, output);
        Assert.Equal(ExitCode.Success, await ExitCodeOf(process));
    }

    [Fact]
    public async Task A_wrong_command_line_is_told_on_the_standard_error()
    {
        using var process = Start("bill", "97110=x");
        process.StandardInput.Close();
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        Assert.StartsWith("therapycodes: service 1, '97110=x'", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, await ExitCodeOf(process));
    }

    [Fact]
    public async Task A_batch_ends_when_nobody_reads_on()
    {
        using var process = Start("batch");
        var feeding = Task.Run(async () =>
        {
            try
            {
                while (true)
                    await process.StandardInput.WriteAsync(Records.Example + "\n");
            }
            catch (IOException)
            {
                // The process has gone, as it should.
            }
        });
        Assert.Equal(Records.Answer, await process.StandardOutput.ReadLineAsync());
        process.StandardOutput.Close();
        Assert.Equal(ExitCode.Success, await ExitCodeOf(process));
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
        await feeding;
    }

    [Fact]
    public async Task Ctrl_C_ends_a_batch_that_waits_for_its_input()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = Start("batch");
        await process.StandardInput.WriteAsync(Records.Example + "\n");
        await process.StandardInput.FlushAsync();
        Assert.Equal(Records.Answer, await process.StandardOutput.ReadLineAsync());
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        Assert.Equal(ExitCode.Interrupted, await ExitCodeOf(process));
        Assert.Equal("therapycodes: stopped after 1 records.\n", await process.StandardError.ReadToEndAsync());
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var argument in args)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<int> ExitCodeOf(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
        return process.ExitCode;
    }
}
