using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Cosmos.Build.Symbols;

/// <summary>
/// Writes the table of an image's source lines. Little-endian words: magic, count n, n ascending offsets from the start of the image,
/// n places (file in the upper 12 bits, line in the lower 20; 0 for none), the count of files, their names' offsets into the bytes that
/// follow; names are UTF-8 and end with 0. Cosmos.Core reads it.
/// </summary>
public static class LineTableWriter
{
    /// <summary>"CLIN".</summary>
    public const uint Magic = 0x4E49_4C43;

    private const int LineBits = 20;
    private const int MaximumFiles = 1 << (32 - LineBits);

    /// <summary>How a deterministic build names the root of the sources.</summary>
    private const string MappedRoot = "/_/";

    /// <param name="aRows">In any order.</param>
    /// <param name="aOrigin">The address of the image's start.</param>
    /// <param name="aRoot">The folder that paths are to be relative to; of files elsewhere the name alone is kept, so that no image tells where it was built.</param>
    public static byte[] Write(IEnumerable<LineRow> aRows, ulong aOrigin, string aRoot)
    {
        List<string> files = [];
        Dictionary<string, uint> indices = [];
        List<(uint Offset, uint Place)> lines = [];
        foreach (LineRow row in aRows.Where(row => row.Address >= aOrigin).OrderBy(row => row.Address))
        {
            uint offset = (uint)(row.Address - aOrigin);
            uint place = PlaceOf(row, aRoot, files, indices);
            if (lines.Count > 0 && lines[^1].Offset == offset)
            {
                // The last row of an address counts; the end of one sequence gives way to the start of the next.
                place = place == 0 ? lines[^1].Place : place;
                lines.RemoveAt(lines.Count - 1);
            }

            if (lines.Count == 0 || lines[^1].Place != place)
            {
                lines.Add((offset, place));
            }
        }

        return Serialise(lines, files);
    }

    private static uint PlaceOf(LineRow aRow, string aRoot, List<string> aFiles, Dictionary<string, uint> aIndices)
    {
        if (aRow.File is null || aRow.Line == 0 || aRow.Line >= 1 << LineBits)
        {
            return 0;
        }

        string file = Relative(aRow.File, aRoot);
        if (!aIndices.TryGetValue(file, out uint index))
        {
            index = (uint)aFiles.Count;
            if (index == MaximumFiles)
            {
                return 0;
            }

            aIndices.Add(file, index);
            aFiles.Add(file);
        }

        return (index << LineBits) | aRow.Line;
    }

    private static string Relative(string aFile, string aRoot)
    {
        foreach (string root in (string[])[MappedRoot, aRoot])
        {
            if (root.Length > 0 && aFile.StartsWith(root, StringComparison.Ordinal))
            {
                return aFile[root.Length..];
            }
        }

        return Path.GetFileName(aFile);
    }

    private static byte[] Serialise(List<(uint Offset, uint Place)> aLines, List<string> aFiles)
    {
        using MemoryStream table = new();
        using BinaryWriter writer = new(table);
        using MemoryStream names = new();
        writer.Write(Magic);
        writer.Write((uint)aLines.Count);
        aLines.ForEach(line => writer.Write(line.Offset));
        aLines.ForEach(line => writer.Write(line.Place));
        writer.Write((uint)aFiles.Count);
        foreach (string file in aFiles)
        {
            writer.Write((uint)names.Length);
            names.Write(Encoding.UTF8.GetBytes(file + '\0'));
        }

        writer.Write(names.ToArray());
        return table.ToArray();
    }
}
