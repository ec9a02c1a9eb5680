using System;
using System.Diagnostics;
using System.IO;
using IL2CPU.API.AArch64;
using Xunit;
using static IL2CPU.API.AArch64.Registers;

namespace Build.Tests.Assembler;

using Assembler = IL2CPU.API.AArch64.Assembler;

/// <summary>What each method writes, and that GNU as takes all of it.</summary>
public sealed class MnemonicTests
{
    public static TheoryData<string, Action<Assembler>> Cases => new()
    {
        { "mov x0, x1", a => a.Mov(X0, X1) },
        { "mov sp, x1", a => a.Mov(Sp, X1) },
        { "mov x0, #0xffffffff00000000", a => a.Mov(X0, 0xffffffff00000000) },
        { "movz x0, #0x1, lsl #48", a => a.Movz(X0, 1, 48) },
        { "movk w3, #0xffff", a => a.Movk(W3, 0xffff) },
        { "add x0, x1, #4095", a => a.Add(X0, X1, 4095) },
        { "sub sp, sp, #64", a => a.Sub(Sp, Sp, 64) },
        { "add x0, x1, x2, lsl #3", a => a.Add(X0, X1, X2, 3) },
        { "and x0, x1, #0xff", a => a.And(X0, X1, 0xff) },
        { "and x0, x1, #0xffffffffffffff00", a => a.Bic(X0, X1, 0xff) },
        { "orr w0, w1, #0xf0f0f0f0", a => a.Orr(W0, W1, 0xf0f0f0f0) },
        { "tst x0, #0x8000000000000001", a => a.Tst(X0, 0x8000000000000001) },
        { "lsl x0, x1, #63", a => a.Lsl(X0, X1, 63) },
        { "ubfx x0, x1, #26, #6", a => a.Ubfx(X0, X1, 26, 6) },
        { "cmp x0, #0", a => a.Cmp(X0, 0) },
        { "csel x0, x1, xzr, ne", a => a.Csel(X0, X1, Xzr, Condition.Ne) },
        { "cset w0, hs", a => a.Cset(W0, Condition.Hs) },
        { "b.lt 1f", a => a.B(Condition.Lt, "1f") },
        { "cbnz w7, 1f", a => a.Cbnz(W7, "1f") },
        { "tbz x1, #63, 1f", a => a.Tbz(X1, 63, "1f") },
        { "blr x16", a => a.Blr(X16) },
        { "ldr x0, [sp, #32760]", a => a.Ldr(X0, Mem(Sp, 32760)) },
        { "ldr x0, [x1, x2, lsl #3]", a => a.Ldr(X0, MemIndex(X1, X2, 3)) },
        { "str q31, [x0, #16]!", a => a.Str(Q31, MemPre(X0, 16)) },
        { "ldrb w0, [x1], #1", a => a.Ldrb(W0, MemPost(X1, 1)) },
        { "strh w0, [x1, #2]", a => a.Strh(W0, Mem(X1, 2)) },
        { "stp x29, x30, [sp, #-512]!", a => a.Stp(X29, X30, MemPre(Sp, -512)) },
        { "ldp q0, q1, [x0, #1008]", a => a.Ldp(Q0, Q1, Mem(X0, 1008)) },
        { "stxr w2, x1, [x0]", a => a.Stxr(W2, X1, Mem(X0)) },
        { "ldar w1, [x0]", a => a.Ldar(W1, Mem(X0)) },
        { "mrs x0, esr_el2", a => a.Mrs(X0, SysReg.EsrEl2) },
        { "msr s3_4_c12_c8_0, xzr", a => a.Msr("s3_4_c12_c8_0", Xzr) },
        { "msr daifset, #15", a => a.MsrDaifSet(15) },
        { "dsb ish", a => a.Dsb(BarrierOption.Ish) },
        { "dmb oshst", a => a.Dmb(BarrierOption.Oshst) },
        { "tlbi vmalls12e1is", a => a.Tlbi("vmalls12e1is") },
        { "tlbi ipas2e1is, x0", a => a.Tlbi("ipas2e1is", X0) },
        { "dc civac, x0", a => a.Dc("civac", X0) },
        { "ic iallu", a => a.Ic("iallu") },
        { "at s12e1r, x0", a => a.At("s12e1r", X0) },
        { "smc #0", a => a.Smc(0) },
        { "hvc #65535", a => a.Hvc(65535) },
        { "swpal x0, x1, [x2]", a => a.Swpal(X0, X1, Mem(X2)) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void WritesItsArmForm(string aText, Action<Assembler> aWrite)
    {
        Assembler assembler = new();
        aWrite(assembler);
        Assert.Equal($"    {aText}\n", assembler.Text);
    }

    [Theory]
    [InlineData(0UL, 1)]
    [InlineData(0x1234_0000_0000_0000UL, 1)]
    [InlineData(0x00ff_00ff_00ff_00ffUL, 1)]
    [InlineData(0x0900_0008UL, 2)]
    [InlineData(0x1234_5678_9abc_def0UL, 4)]
    public void LoadImmediateTakesAsFewInstructionsAsItCan(ulong aValue, int aCount)
    {
        Assembler assembler = new();
        assembler.LoadImmediate(X0, aValue);
        Assert.Equal(aCount, assembler.Text.Split('\n').Length - 1);
    }

    [Fact]
    public void GnuAsTakesEveryForm()
    {
        Assembler assembler = new();
        assembler.BeginFunction("everything", 2048);
        foreach (object[] row in Cases)
        {
            ((Action<Assembler>)row[1])(assembler);
        }

        EverythingWithoutOperands(assembler);
        assembler.EndFunction();
        Assert.Equal("", RunAs(assembler.Text));
    }

    /// <summary>Every named system register is one that the architecture knows, and can be read.</summary>
    [Fact]
    public void GnuAsKnowsEverySystemRegister()
    {
        Assembler assembler = new();
        foreach (System.Reflection.FieldInfo register in typeof(SysReg).GetFields())
        {
            string name = (string)register.GetRawConstantValue()!;
            if (name is "icc_eoir1_el1" or "icc_dir_el1" or "icc_sgi1r_el1")
            {
                assembler.Msr(name, X0);
            }
            else
            {
                assembler.Mrs(X0, name);
            }
        }

        Assert.Equal("", RunAs(assembler.Text));
    }

    private static void EverythingWithoutOperands(Assembler aAssembler)
    {
        aAssembler.Label("1");
        string local = aAssembler.Local("loop");
        aAssembler.Label(local);
        aAssembler.LoadAddress(X0, "everything");
        aAssembler.B(local);
        aAssembler.Bl("elsewhere");
        aAssembler.Wfi();
        aAssembler.Wfe();
        aAssembler.Sev();
        aAssembler.Yield();
        aAssembler.Nop();
        aAssembler.Isb();
        aAssembler.Clrex();
        aAssembler.Eret();
        aAssembler.Ret();
        aAssembler.Align(16);
        aAssembler.Quad("everything");
        aAssembler.Quad(1);
        aAssembler.Word(0xd503201f);
        aAssembler.Zero(4);
    }

    private static string RunAs(string aText)
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, aText);
        using Process process = Process.Start(new ProcessStartInfo("aarch64-linux-gnu-as", ["-march=armv8.2-a", "-o", file + ".o", file]) { RedirectStandardError = true })!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        File.Delete(file + ".o");
        return errors;
    }
}
