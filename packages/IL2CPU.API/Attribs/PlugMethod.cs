using System;

namespace IL2CPU.API.Attribs;

/// <summary>
/// On a method of a <see cref="Plug"/> class: how it takes the place of its target. On any other method:
/// <see cref="PlugRequired"/> says that the method is nothing without a plug.
/// </summary>
/// <remarks>
/// Without this attribute a public static method of a plug class plugs the target's method of the same name and
/// parameters. An instance target's object comes first (<c>aThis</c>); constructors are named <c>Ctor</c> and <c>CCtor</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlugMethod : Attribute
{
    /// <summary>Names the target in full where name and parameters do not, as <c>System.Void N.C::M(System.Int32)</c>.</summary>
    public string? Signature { get; set; }

    /// <summary>False leaves the plug out.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>An <see cref="AssemblerMethod"/> that writes the target's code; the plug method's own body is not used.</summary>
    public Type? Assembler { get; set; }

    /// <summary>On a target: a build without a plug for it fails.</summary>
    public bool PlugRequired { get; set; }

    /// <summary>The plug takes the place of every overload of its name.</summary>
    public bool IsWildcard { get; set; }

    /// <summary>With <see cref="IsWildcard"/>: only of overloads with the plug's parameters, whatever they return.</summary>
    public bool WildcardMatchParameters { get; set; }

    /// <summary>The target method may be absent; the plug is then left out. By default that is a build error.</summary>
    public bool IsOptional { get; set; }
}
