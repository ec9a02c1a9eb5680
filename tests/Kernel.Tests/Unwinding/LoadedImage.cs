using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using Cosmos.Build.Symbols;
using Qemu.Tests.Harness;

namespace Kernel.Tests.Unwinding;

/// <summary>The sections of a kernel that unwinding reads, in the host's memory, as far from each other as in the kernel's.</summary>
internal sealed unsafe class LoadedImage : IDisposable
{
    private static readonly string[] s_sections = [".text", ".rodata", ".eh_frame_hdr", ".eh_frame", ".data"];

    private readonly byte* _memory;
    private readonly ulong _start;

    public LoadedImage(string kernel)
    {
        Elf = Path.Combine(Checkout.Root, "artifacts", "tests", $"{kernel}.elf");
        byte[] elf = File.ReadAllBytes(Elf);
        ElfSections.Find(elf, s_sections[0], out _start);
        ReadOnlySpan<byte> last = ElfSections.Find(elf, s_sections[^1], out ulong lastAddress);
        _memory = (byte*)NativeMemory.AllocZeroed((nuint)(lastAddress - _start) + (nuint)last.Length);
        foreach (string section in s_sections)
        {
            ReadOnlySpan<byte> bytes = ElfSections.Find(elf, section, out ulong address);
            bytes.CopyTo(new Span<byte>(At(address), bytes.Length));
        }

        ElfSections.Find(elf, ".eh_frame_hdr", out ulong header);
        FrameTable = At(header);
    }

    public string Elf { get; }

    /// <summary>The linker's index of functions.</summary>
    public byte* FrameTable { get; }

    /// <summary>Where an address of the kernel is in the host's memory.</summary>
    public byte* At(ulong address) => _memory + (address - _start);

    /// <summary>What binutils say about the frames of all functions: for each place where something changes, registers by name.</summary>
    public IEnumerable<(ulong Address, Dictionary<string, string> Rules)> Frames()
    {
        using Process tool = Process.Start(new ProcessStartInfo("aarch64-linux-gnu-readelf", ["-wF", Elf]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        tool.ErrorDataReceived += static (_, _) => { };
        tool.BeginErrorReadLine();
        string[] names = [];
        bool isFunction = false;
        while (tool.StandardOutput.ReadLine() is { } line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 3 && words[3] is "FDE" or "CIE")
            {
                isFunction = words[3] == "FDE";
            }
            else if (words.Length > 0 && words[0] == "LOC")
            {
                names = words;
            }
            else if (isFunction && words.Length == names.Length && ulong.TryParse(words[0], NumberStyles.HexNumber, null, out ulong address))
            {
                Dictionary<string, string> rules = [];
                for (int i = 1; i < words.Length; i++)
                {
                    rules[names[i]] = words[i];
                }

                yield return (address, rules);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.Free(_memory);
}
