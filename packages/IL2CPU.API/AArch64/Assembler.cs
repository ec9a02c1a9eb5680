using System.Collections.Generic;
using System.Text;

namespace IL2CPU.API.AArch64;

/// <summary>
/// Writes AArch64 assembly for GNU as. Every method is one Arm mnemonic or one directive; an operand that cannot be
/// encoded throws <see cref="AssemblerException"/> at once, so the error names the C# that asked for it.
/// </summary>
public sealed partial class Assembler
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _labels = [];
    private string _scope = "top";
    private int _locals;

    /// <summary>Everything written so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Defines a label here. A label can be defined once.</summary>
    public void Label(string aLabel)
    {
        // Numeric labels (1:, used as 1b or 1f) may repeat by design.
        if (!char.IsAsciiDigit(aLabel[0]) && !_labels.Add(Operands.Label(aLabel)))
        {
            throw new AssemblerException($"label '{aLabel}' is defined twice");
        }

        _text.Append(aLabel).Append(":\n");
    }

    /// <summary>The name of a label that no other method can clash with. <see cref="Label"/> defines it.</summary>
    public string Local(string aName) => Operands.Label($".L{_scope}_{aName}");

    /// <summary>A new name for a local label, different at each call.</summary>
    public string NewLocal(string aName) => Local($"{aName}_{_locals++}");

    /// <summary>Starts a function: own section (the linker drops unused ones), alignment, global label.</summary>
    /// <param name="aLabel">The function's label.</param>
    /// <param name="aAlignment">Bytes, a power of two.</param>
    public void BeginFunction(string aLabel, int aAlignment = 4)
    {
        _scope = Operands.Label(aLabel);
        Section($".text.{aLabel}", "ax");
        Align(aAlignment);
        Global(aLabel);
        Directive("type", $"{aLabel}, %function");
        Label(aLabel);
    }

    /// <summary>Ends the function begun last: gives its symbol a size, which debuggers and stack traces use.</summary>
    public void EndFunction() => Directive("size", $"{_scope}, . - {_scope}");

    /// <summary>Makes a label visible to the linker.</summary>
    public void Global(string aLabel) => Directive("global", Operands.Label(aLabel));

    /// <summary>Switches to a section.</summary>
    /// <param name="aName">As in <c>.text.vectors</c>.</param>
    /// <param name="aFlags">GNU as flags: a allocated, w writable, x executable.</param>
    public void Section(string aName, string aFlags) => Directive("section", $"{Operands.Label(aName)}, \"{aFlags}\"");

    /// <summary>Pads to a multiple of <paramref name="aAlignment"/> bytes, a power of two.</summary>
    public void Align(int aAlignment)
    {
        if (aAlignment <= 0 || (aAlignment & (aAlignment - 1)) != 0)
        {
            throw new AssemblerException($"alignment {aAlignment} is no power of two");
        }

        Directive("balign", aAlignment.ToString());
    }

    /// <summary>A 64-bit datum.</summary>
    public void Quad(ulong aValue) => Directive("quad", $"0x{aValue:x}");

    /// <summary>A 64-bit datum that holds a label's address.</summary>
    public void Quad(string aLabel) => Directive("quad", Operands.Label(aLabel));

    /// <summary>A 32-bit datum, or an instruction by its encoding.</summary>
    public void Word(uint aValue) => Directive("word", $"0x{aValue:x}");

    /// <summary>Zero bytes.</summary>
    public void Zero(int aCount) => Directive("zero", aCount.ToString());

    /// <summary>A comment line, for whoever reads the generated file.</summary>
    public void Comment(string aText) => _text.Append("    // ").Append(aText.ReplaceLineEndings(" ")).Append('\n');

    private void Directive(string aName, string aOperands) =>
        _text.Append("    .").Append(aName).Append(' ').Append(aOperands).Append('\n');

    private void Emit(string aMnemonic) => _text.Append("    ").Append(aMnemonic).Append('\n');

    private void Emit(string aMnemonic, string aOperands) =>
        _text.Append("    ").Append(aMnemonic).Append(' ').Append(aOperands).Append('\n');
}
