using System.ComponentModel;
using System.Globalization;

namespace TherapyCodes;

/// <summary>Lets configuration binders and designers turn text into a short text value such as a <see cref="CptCode"/> and back.</summary>
/// <typeparam name="T">The value's type.</typeparam>
internal sealed class TextTypeConverter<T> : TypeConverter where T : struct, IParsable<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, culture) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T typed && destinationType == typeof(string) ? typed.ToString() : base.ConvertTo(context, culture, value, destinationType);
}
