using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Cosmos.Build.Symbols;
using Xunit;

namespace Build.Tests.Symbols;

/// <summary>The table's layout, and the names that people get to read.</summary>
public sealed class SymbolTableTests
{
    private static readonly string[] Nm =
    [
        "0000000040200100 T Kernel_Kernel_K__Run",
        "0000000040200000 T _start",
        "0000000040200000 T __text_start",
        "0000000040200100 T RunExport",
        "0000000040200080 t Park",
        "0000000040200090 t $x",
        "0000000040300000 D data",
        "0000000040300010 D _ZTV9Some_Type",
        "                 U elsewhere",
    ];

    [Fact]
    public void TableIsSortedAndRelative()
    {
        byte[] table = SymbolTableWriter.Write(Nm, "_start", name => name == "Kernel_Kernel_K__Run" ? "Kernel.K.Run" : name)!;
        Assert.Equal("CSYM", Encoding.ASCII.GetString(table, 0, 4));
        Assert.Equal(4, BitConverter.ToInt32(table, 4));
        Assert.Equal([0u, 0x80u, 0x100u, 0x10_0010u], Words(table, 8, 4));
        Assert.Equal([0u, 7u, 12u, 25u], Words(table, 24, 4));
        Assert.Equal("_start\0Park\0Kernel.K.Run\0_ZTV9Some_Type\0", Encoding.UTF8.GetString(table, 40, table.Length - 40));
    }

    [Fact]
    public void ImageWithoutItsStartSymbolIsRefused() => Assert.Null(SymbolTableWriter.Write(Nm, "_absent", name => name));

    [Theory]
    [InlineData("My_Lib_N_S_C__M_under", "N.S.C.M_under")]
    [InlineData("My_Lib_N_S_C__Over", "N.S.C.Over")]
    [InlineData("My_Lib_N_S_C__Over_0", "N.S.C.Over")]
    [InlineData("My_Lib_N_S_C___ctor", "N.S.C.ctor")]
    [InlineData("My_Lib_N_S_C_Inner__I", "N.S.C.Inner.I")]
    [InlineData("My_Lib_N_S_G_1<Int32>__Get<System___Canon>", "N.S.G<Int32>.Get<System___Canon>")]
    [InlineData("_ZTV14My_Lib_N_S_C", "N.S.C")]
    [InlineData("_ZTV20My_Lib_N_S_C_Inner", "N.S.C+Inner")]
    [InlineData("_ZTV23My_Lib_N_S_G_1<Int32>", "N.S.G`1[System.Int32]")]
    [InlineData("_ZTV99My_Lib_N_S_G_1<My_Lib_N_S_P_2<__Array<String>__My_Lib_N_S_a__b>>", "N.S.G`1[N.S.P`2[System.String[],N.S.a__b]]")]
    [InlineData("_ZTV14__Array<UInt8>", "System.Byte[]")]
    [InlineData("_ZTV14__Array<Elsewhere>", "_ZTV14__Array<Elsewhere>")]
    [InlineData("_ZTV20Boxed_My_Lib_N_S_E", "N.S.E\01=One,255=Less,")]
    [InlineData("_ZTV20Boxed_My_Lib_N_S_F", "N.S.F\0|0=None,1=A,4=C,")]
    [InlineData("memcpy", "memcpy")]
    public void MangledNameIsFound(string aSymbol, string aReadable)
    {
        using Workshop workshop = new();
        string path = workshop.Compile("My.Lib", "namespace N.S { public class C { public void M_under() { } public void Over() { } public void Over(int a) { } public class Inner { public void I() { } } }"
            + " public class G<T> { public void Get<A>() { } } public class P<A, B>; public class a__b;"
            + " public enum E : sbyte { Less = -1, One = 1 } [Flags] public enum F { C = 4, None = 0, A = 1 } }");
        Assert.Equal(aReadable, MangledNames.Read([path]).Readable(aSymbol));
    }

    private static IEnumerable<uint> Words(byte[] aTable, int aOffset, int aCount) =>
        Enumerable.Range(0, aCount).Select(index => BitConverter.ToUInt32(aTable, aOffset + index * 4));
}
