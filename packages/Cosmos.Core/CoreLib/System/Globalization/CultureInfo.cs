namespace System.Globalization;

/// <summary>The invariant culture, which is the only one.</summary>
public class CultureInfo : IFormatProvider
{
    private static readonly CultureInfo s_invariant = new();

    private CultureInfo()
    {
    }

    public static CultureInfo InvariantCulture => s_invariant;

    public static CultureInfo CurrentCulture => s_invariant;

    public static CultureInfo CurrentUICulture => s_invariant;

    public virtual string Name => string.Empty;

    public virtual NumberFormatInfo NumberFormat => NumberFormatInfo.InvariantInfo;

    public virtual object? GetFormat(Type? formatType) => null;

    public override string ToString() => Name;
}
