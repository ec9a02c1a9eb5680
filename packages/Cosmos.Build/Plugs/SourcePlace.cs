using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cosmos.Build.Plugs;

/// <summary>Gives a diagnostic the source line that the debug information knows.</summary>
internal static class SourcePlace
{
    /// <summary>A diagnostic at the first line of a method.</summary>
    public static Diagnostic At(MethodDefinition aMethod, string aCode, string aMessage) =>
        From(aMethod.DebugInformation.SequencePoints.FirstOrDefault(point => !point.IsHidden), aCode, aMessage);

    /// <summary>A diagnostic at an instruction, or at the nearest line before it.</summary>
    public static Diagnostic At(MethodDefinition aMethod, Instruction aInstruction, string aCode, string aMessage) =>
        From(aMethod.DebugInformation.SequencePoints.LastOrDefault(point => !point.IsHidden && point.Offset <= aInstruction.Offset), aCode, aMessage);

    private static Diagnostic From(SequencePoint? aPoint, string aCode, string aMessage) => aPoint is null
        ? new Diagnostic(aCode, aMessage)
        : new Diagnostic(aCode, aMessage, aPoint.Document.Url, aPoint.StartLine);
}
