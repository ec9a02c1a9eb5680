extern alias own;
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using own::System.Runtime.Unwinding;
using Xunit;

namespace Kernel.Tests.Unwinding;

/// <summary>The base library's unwinder on the host, over the tables of a real kernel.</summary>
public sealed unsafe class UnwindTests : IDisposable
{
    private const int StackSize = 1 << 16;
    private readonly LoadedImage _image = new("ExceptionsKernel");

    /// <summary>binutils read the same tables: for each of their rows, each register comes from where they say.</summary>
    [Fact]
    public void EachFrameIsUnwoundAsBinutilsReadIt()
    {
        FrameTable table = new(_image.FrameTable);
        ulong[] stack = new ulong[StackSize / sizeof(ulong)];
        for (int i = 0; i < stack.Length; i++)
        {
            stack[i] = 0x5555_0000_0000_0000 + (ulong)i;
        }

        int rows = 0;
        fixed (ulong* bottom = stack)
        {
            foreach ((ulong address, Dictionary<string, string> rules) in _image.Frames())
            {
                Assert.True(table.TryFind((ulong)_image.At(address), out FrameDescription description));
                UnwindRegisters before = Registers((ulong)bottom + (StackSize / 2));
                UnwindRegisters after = before;
                CallFrame frame = default;
                Assert.True(frame.TryRun(description, (ulong)_image.At(address)));
                frame.Unwind(ref after);
                AssertUnwound(before, after, rules);
                rows++;
            }
        }

        Assert.InRange(rows, 1000, int.MaxValue);
    }

    /// <summary>Each handler and filter of a method's clauses is a funclet that leads back to the method; try regions are in its code.</summary>
    [Fact]
    public void EachClauseLeadsToAFuncletOfItsMethod()
    {
        FrameTable table = new(_image.FrameTable);
        HashSet<ExceptionClauseKind> kinds = [];
        ulong start = (ulong)_image.At(0x4020_0000);
        int clauses = 0;
        foreach (FrameDescription description in Functions(table))
        {
            MethodTables method = MethodTables.Read(description);
            if (method.IsFunclet)
            {
                continue;
            }

            ExceptionClauseReader reader = new(method.Clauses, ExceptionClauseReader.None);
            for (uint expected = 0; reader.TryNext(out ExceptionClause clause, out uint index); expected++)
            {
                Assert.Equal(expected, index);
                Assert.True(clause.TryStart <= clause.TryEnd);
                if (clause.TryStart == clause.TryEnd)
                {
                    // ilc parts two runs of clauses with equal try regions by one that covers nothing and has no handler.
                    continue;
                }

                AssertFunclet(table, start, method.MethodStart, clause.Handler);
                if (clause.Kind == ExceptionClauseKind.Filter)
                {
                    AssertFunclet(table, start, method.MethodStart, clause.Filter);
                }

                kinds.Add(clause.Kind);
                clauses++;
            }
        }

        Assert.Equal([ExceptionClauseKind.Typed, ExceptionClauseKind.Fault, ExceptionClauseKind.Filter], kinds.Order());
        Assert.InRange(clauses, 100, int.MaxValue);
    }

    /// <summary>Assembly has no description, and what lies before or behind all functions has none either.</summary>
    [Fact]
    public void CodeWithoutADescriptionIsNotFound()
    {
        FrameTable table = new(_image.FrameTable);
        Assert.False(table.TryFind((ulong)_image.At(0x4020_0000), out _));
        Assert.False(table.TryFind((ulong)_image.FrameTable, out _));
        Assert.False(table.TryFind(0, out _));
        Assert.False(table.TryFind(ulong.MaxValue, out _));
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();

    private IEnumerable<FrameDescription> Functions(FrameTable table)
    {
        List<FrameDescription> functions = [];
        foreach ((ulong address, _) in _image.Frames())
        {
            Assert.True(table.TryFind((ulong)_image.At(address), out FrameDescription description));
            if (description.Data != null && (functions.Count == 0 || functions[^1].Start != description.Start))
            {
                functions.Add(description);
            }
        }

        return functions;
    }

    private static void AssertFunclet(FrameTable table, ulong start, ulong method, uint offset)
    {
        Assert.True(table.TryFind(method + offset, out FrameDescription funclet), $"no function lies {offset:x} behind the method at {method - start:x}");
        Assert.Equal(method + offset, funclet.Start);
        MethodTables tables = MethodTables.Read(funclet);
        Assert.True(tables.IsFunclet && !tables.IsBottom);
        Assert.Equal(method, tables.MethodStart);
    }

    private static UnwindRegisters Registers(ulong sp)
    {
        UnwindRegisters registers = new() { Sp = sp, Pc = 1 };
        for (int i = 0; i < UnwindRegisters.CountX; i++)
        {
            registers.X[i] = 0x7777_0000 + (ulong)i;
        }

        registers.X[29 - UnwindRegisters.FirstX] = sp + 64;
        for (int i = 0; i < 8; i++)
        {
            registers.D[i] = 0x8888_0000 + (ulong)i;
        }

        return registers;
    }

    private static void AssertUnwound(in UnwindRegisters before, in UnwindRegisters after, Dictionary<string, string> rules)
    {
        string[] frame = rules["CFA"].Split('+');
        ulong start = (frame[0] == "sp" ? before.Sp : before.X[int.Parse(frame[0][1..]) - UnwindRegisters.FirstX]) + ulong.Parse(frame[1]);
        Assert.Equal(start, after.Sp);
        for (int i = 0; i < UnwindRegisters.CountX; i++)
        {
            int number = i + UnwindRegisters.FirstX;
            Assert.Equal(Value(rules, number == 30 ? "ra" : $"x{number}", start, before.X[i]), after.X[i]);
        }

        for (int i = 0; i < 8; i++)
        {
            Assert.Equal(Value(rules, $"v{i + 8}", start, before.D[i]), after.D[i]);
        }

        Assert.Equal(after.X[UnwindRegisters.CountX - 1], after.Pc);
    }

    /// <summary><c>c-8</c> is in memory, 8 below the frame's start; <c>u</c> is unchanged.</summary>
    private static ulong Value(Dictionary<string, string> rules, string name, ulong start, ulong unchanged)
    {
        if (!rules.TryGetValue(name, out string? rule) || rule == "u")
        {
            return unchanged;
        }

        Assert.Equal('c', rule[0]);
        return *(ulong*)(start + (ulong)long.Parse(rule[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }
}
