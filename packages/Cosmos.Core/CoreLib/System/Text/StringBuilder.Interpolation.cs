using System.Runtime.CompilerServices;

namespace System.Text;

/// <content>Interpolated strings straight into the builder.</content>
public sealed partial class StringBuilder
{
    /// <summary>Takes the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public struct AppendInterpolatedStringHandler
    {
        private readonly StringBuilder _builder;

        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, StringBuilder stringBuilder) => _builder = stringBuilder;

        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, StringBuilder stringBuilder, IFormatProvider? provider)
            => _builder = stringBuilder;

        public readonly void AppendLiteral(string value) => _builder.Append(value);

        public readonly void AppendFormatted(ReadOnlySpan<char> value) => _builder.Append(value);

        public readonly void AppendFormatted(ReadOnlySpan<char> value, int alignment = 0, string? format = null)
            => _builder.AppendAligned(value, alignment);

        public readonly void AppendFormatted(string? value) => _builder.Append(value);

        public readonly void AppendFormatted(string? value, int alignment = 0, string? format = null)
            => _builder.AppendAligned(value.AsSpan(), alignment);

        public readonly void AppendFormatted(object? value, int alignment = 0, string? format = null)
            => AppendFormatted<object?>(value, alignment, format);

        public readonly void AppendFormatted<T>(T value) => AppendFormatted(value, null);

        public readonly void AppendFormatted<T>(T value, string? format) => _builder.Append(FormatText.Of(value, format));

        public readonly void AppendFormatted<T>(T value, int alignment) => AppendFormatted(value, alignment, null);

        public readonly void AppendFormatted<T>(T value, int alignment, string? format)
            => _builder.AppendAligned(FormatText.Of(value, format).AsSpan(), alignment);
    }
}
