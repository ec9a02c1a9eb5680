using System;
using IL2CPU.API.AArch64;
using Xunit;
using static IL2CPU.API.AArch64.Registers;

namespace Build.Tests.Assembler;

using Assembler = IL2CPU.API.AArch64.Assembler;

/// <summary>Operands that no instruction can encode are refused when they are written, with the reason.</summary>
public sealed class OperandTests
{
    public static TheoryData<string, Action<Assembler>> Bad => new()
    {
        { "add: immediate 4097 is not 0..4095, nor that times 4096", a => a.Add(X0, X0, 4097) },
        { "add: immediate -1 is not 0..4095, nor that times 4096", a => a.Add(X0, X0, -1) },
        { "add: x0 and w1 are not of one size", a => a.Add(X0, W1, 1) },
        { "mov: 0x12345 does not fit one instruction; use LoadImmediate", a => a.Mov(X0, 0x12345) },
        { "and: 0x5 is no bitmask immediate; use LoadImmediate and a register", a => a.And(X0, X0, 5) },
        { "and: 0x0 is no bitmask immediate; use LoadImmediate and a register", a => a.And(X0, X0, 0) },
        { "and: 0x1ffffffff is no bitmask immediate; use LoadImmediate and a register", a => a.And(W0, W0, 0x1ffffffff) },
        { "lsl: shift 64 is outside 0..63", a => a.Lsl(X0, X0, 64) },
        { "movz: shift 32 is no multiple of 16 below 32", a => a.Movz(W0, 1, 32) },
        { "ubfx: width 7 is outside 1..6", a => a.Ubfx(W0, W0, 26, 7) },
        { "tbz: bit 32 is outside 0..31", a => a.Tbz(W0, 32, "x") },
        { "ldr: offset 257 is neither -256..255 nor a multiple of 8 up to 32760", a => a.Ldr(X0, Mem(X1, 257)) },
        { "ldr: the index shift is 0 or 3 for 8 bytes", a => a.Ldr(X0, MemIndex(X1, X2, 2)) },
        { "ldrb: x0 is no W register", a => a.Ldrb(X0, Mem(X1)) },
        { "str: sp cannot be loaded or stored; move it first", a => a.Str(Sp, Mem(X1)) },
        { "ldp: offset 12 is no multiple of 8", a => a.Ldp(X0, X1, Mem(X2, 12)) },
        { "stp: offset 512 is outside -512..504", a => a.Stp(X0, X1, Mem(X2, 512)) },
        { "ldp: x0 is loaded twice", a => a.Ldp(X0, X0, Mem(X2)) },
        { "stxr: the status register x2 is no W register", a => a.Stxr(X2, X1, Mem(X0)) },
        { "ldar: [x0, #8] has an offset; only [base] is allowed", a => a.Ldar(X1, Mem(X0, 8)) },
        { "w0 cannot be the base of a memory operand: an X register or sp is needed", a => a.Ldr(X0, Mem(W0)) },
        { "w0 cannot be the target of mrs: an X register is needed", a => a.Mrs(W0, SysReg.EsrEl2) },
        { "mrs: 'ESR_EL2' is no lower-case Arm name", a => a.Mrs(X0, "ESR_EL2") },
        { "msr: daifset 16 is outside 0..15", a => a.MsrDaifSet(16) },
        { "alignment 3 is no power of two", a => a.Align(3) },
        { "'a b' is no assembly label", a => a.B("a b") },
        { "label 'x' is defined twice", a => { a.Label("x"); a.Label("x"); } },
        { "there is no register X31; 0 to 30 exist", a => a.Mov(X(31), X0) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void IsRefused(string aMessage, Action<Assembler> aWrite) =>
        Assert.Equal(aMessage, Assert.Throws<AssemblerException>(() => aWrite(new Assembler())).Message);
}
