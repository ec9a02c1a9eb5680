using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IL2CPU.API;
using Xunit;

namespace Build.Tests.Assembler;

public sealed class StructOffsetTests
{
    [Theory]
    [InlineData("First", 0)]
    [InlineData("Registers", 8)]
    [InlineData("Registers.X", 8)]
    [InlineData("Registers.X[30]", 8 + 30 * 8)]
    [InlineData("Registers.Pc", 8 + 31 * 8)]
    [InlineData("Flag", 8 + 32 * 8)]
    [InlineData("Hidden", 8 + 32 * 8 + 4)]
    public void FindsFields(string aPath, int aOffset) => Assert.Equal(aOffset, StructOffset.Of<Outer>(aPath));

    [Theory]
    [InlineData("Absent")]
    [InlineData("Registers.X[31]")]
    [InlineData("First[0]")]
    public void RefusesWhatIsNotThere(string aPath) => Assert.Throws<ArgumentException>(() => StructOffset.Of<Outer>(aPath));

    [Fact]
    public void RefusesReferences() => Assert.Throws<ArgumentException>(() => StructOffset.Of<WithReference>("Name"));

    [Fact]
    public void KnowsTheSize() => Assert.Equal(272, StructOffset.SizeOf<Outer>());

#pragma warning disable CS0169, CS0649 // Only the layout counts.
    private struct Outer
    {
        public byte First;
        public Inner Registers;
        public bool Flag;

        private int Hidden { get; set; }
    }

    private struct Inner
    {
        public Array31 X;
        public ulong Pc;
    }

    [InlineArray(31)]
    private struct Array31
    {
        private ulong _element;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct WithReference
    {
        public string Name;
    }
#pragma warning restore CS0169, CS0649
}
