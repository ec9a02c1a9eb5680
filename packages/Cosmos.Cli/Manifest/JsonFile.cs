using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Cosmos.Cli.Manifest;

/// <summary>A JSON file whose values know their places. Comments and commas behind the last of a list are allowed.</summary>
/// <param name="content">UTF-8, perhaps with a byte order mark.</param>
public sealed class JsonFile(byte[] content)
{
    private static readonly JsonReaderOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly int _start = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    /// <summary>Reads the whole file.</summary>
    /// <param name="wrong">When null is returned: what is not JSON.</param>
    /// <param name="offset">Where, in bytes from the file's start.</param>
    public JsonValue? Read(out string wrong, out long offset)
    {
        wrong = "";
        offset = 0;
        var reader = new Utf8JsonReader(content.AsSpan(_start), s_options);
        try
        {
            reader.Read();
            JsonValue value = ReadValue(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException failure)
        {
            // The library's text ends with the place, which we tell in front.
            wrong = failure.Message.Split(" LineNumber:")[0].Replace('\r', ' ').Replace('\n', ' ');
            offset = OffsetOf(failure.LineNumber ?? 0, failure.BytePositionInLine ?? 0);
            return null;
        }
        catch (InvalidOperationException)
        {
            // Thrown by GetString alone: bytes that are no UTF-8, or half of a surrogate pair as an escape.
            wrong = "a text with characters that are not Unicode; save the file as UTF-8";
            offset = _start + reader.TokenStartIndex;
            return null;
        }
    }

    /// <summary>Line and column of a place, both from 1 on; columns count characters.</summary>
    public (int Line, int Column) PlaceOf(long offset)
    {
        ReadOnlySpan<byte> before = content.AsSpan(_start..(int)Math.Max(offset, _start));
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    private long OffsetOf(long line, long byteInLine)
    {
        int start = _start;
        for (long i = 0; i < line; i++)
        {
            start += content.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        return Math.Min(start + byteInLine, content.Length);
    }

    private JsonValue ReadValue(ref Utf8JsonReader reader)
    {
        long offset = _start + reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(JsonValueKind.Object, offset, "", [], ReadMembers(ref reader)),
            JsonTokenType.StartArray => new(JsonValueKind.Array, offset, "", ReadItems(ref reader), []),
            JsonTokenType.String => new(JsonValueKind.String, offset, reader.GetString()!, [], []),
            JsonTokenType.Number => new(JsonValueKind.Number, offset, Encoding.ASCII.GetString(reader.ValueSpan), [], []),
            JsonTokenType.True => new(JsonValueKind.True, offset, "", [], []),
            JsonTokenType.False => new(JsonValueKind.False, offset, "", [], []),
            _ => new(JsonValueKind.Null, offset, "", [], []),
        };
    }

    private List<JsonValue> ReadItems(ref Utf8JsonReader reader)
    {
        List<JsonValue> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return items;
    }

    private List<(string Name, long Offset, JsonValue Value)> ReadMembers(ref Utf8JsonReader reader)
    {
        List<(string Name, long Offset, JsonValue Value)> members = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            long offset = _start + reader.TokenStartIndex;
            reader.Read();
            members.Add((name, offset, ReadValue(ref reader)));
        }

        return members;
    }
}
