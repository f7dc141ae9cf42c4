using System.Globalization;
using System.Runtime.CompilerServices;

/// <summary>Says on standard error which culture the program runs under, and how that culture writes, before the example begins.</summary>
internal static class CultureOnError
{
    [ModuleInitializer]
    internal static void Write() => Console.Error.WriteLine($"{CultureInfo.CurrentCulture.Name} {"title".ToUpper(CultureInfo.CurrentCulture)} {1.5}");
}
