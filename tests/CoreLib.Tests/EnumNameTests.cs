extern alias own;
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EnumNames = own::System.EnumNames;
using Xunit;

namespace CoreLib.Tests;

/// <summary>
/// Names of enum values against the host's own, from members as the build writes them. Which of two members with one value counts
/// is left open by .NET.
/// </summary>
public sealed class EnumNameTests
{
    private enum Plain : sbyte
    {
        Less = -1,
        Zero = 0,
        One = 1,
        Top = sbyte.MaxValue,
    }

    [Flags]
    private enum Bits : byte
    {
        A = 1,
        B = 2,
        AandB = 3,
        D = 8,
        High = 0x80,
    }

    [Flags]
    private enum WithNone : ushort
    {
        None = 0,
        All = 0xFFFF,
        Low = 0x00FF,
    }

    private enum Empty : byte;

    [Fact]
    public void EachValueHasTheTextThatTheHostGives()
    {
        for (int value = 0; value <= byte.MaxValue; value++)
        {
            Same((Plain)value, (byte)value);
            Same((Bits)value, (byte)value);
            Same((Empty)value, (byte)value);
        }

        for (int value = 0; value <= ushort.MaxValue; value += 17)
        {
            Same((WithNone)value, (ushort)value);
        }
    }

    private static void Same<T>(T value, ulong bits) where T : struct, Enum
    {
        byte[] members = MembersOf<T>();
        string number = value.ToString("D");
        Assert.Equal(value.ToString("F"), EnumNames.OfFlags(members, bits) ?? number);
        Assert.Equal(value.ToString(), (EnumNames.AreFlags(members) ? EnumNames.OfFlags(members, bits) : EnumNames.Of(members, bits)) ?? number);
    }

    private static byte[] MembersOf<T>() where T : struct, Enum
    {
        IEnumerable<string> members = typeof(T).GetFields().Where(field => field.IsLiteral)
            .Select(field => (Value: ulong.Parse(((T)field.GetRawConstantValue()!).ToString("X"), NumberStyles.HexNumber), field.Name))
            .OrderBy(member => member.Value)
            .Select(member => $"{member.Value}={member.Name},");
        return Encoding.UTF8.GetBytes((typeof(T).IsDefined(typeof(FlagsAttribute), false) ? "|" : "") + string.Concat(members));
    }
}
