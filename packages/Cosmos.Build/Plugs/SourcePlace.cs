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

    /// <summary>A diagnostic at the first line that a type has, as the debug information places no types and fields.</summary>
    public static Diagnostic At(TypeDefinition aType, string aCode, string aMessage) => From(FirstPoint(aType), aCode, aMessage);

    /// <summary>A diagnostic at an instruction, or at the nearest line before it.</summary>
    public static Diagnostic At(MethodDefinition aMethod, Instruction aInstruction, string aCode, string aMessage) =>
        From(aMethod.DebugInformation.SequencePoints.LastOrDefault(point => !point.IsHidden && point.Offset <= aInstruction.Offset), aCode, aMessage);

    private static SequencePoint? FirstPoint(TypeDefinition aType) =>
        aType.Methods.SelectMany(method => method.DebugInformation.SequencePoints).Where(point => !point.IsHidden).MinBy(point => point.StartLine)
        ?? (aType.DeclaringType is null ? null : FirstPoint(aType.DeclaringType));

    private static Diagnostic From(SequencePoint? aPoint, string aCode, string aMessage) => aPoint is null
        ? new Diagnostic(aCode, aMessage)
        : new Diagnostic(aCode, aMessage, aPoint.Document.Url, aPoint.StartLine);
}
