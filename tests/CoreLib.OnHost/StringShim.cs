using System.Runtime.InteropServices;

namespace System;

/// <summary>The two members that the kernel's string has beside the host's.</summary>
internal static class StringShim
{
    extension(string text)
    {
        public static string FastAllocateString(int length) => new('\0', length);

        public Span<char> GetWritableSpan() => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);
    }
}
