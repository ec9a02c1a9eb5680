using System;

namespace IL2CPU.API.Attribs;

/// <summary>Marks a class whose public static methods take the place of methods of another class.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class Plug : Attribute
{
    public Plug()
    {
    }

    public Plug(Type target) => Target = target;

    public Plug(string targetName) => TargetName = targetName;

    /// <summary>The class that is plugged.</summary>
    public Type? Target { get; set; }

    /// <summary>The plugged class by name, for one that C# cannot name here: <c>Name.Space.Outer+Inner, AssemblyName</c>.</summary>
    public string? TargetName { get; set; }

    /// <summary>The class may be absent; the plug is then left out. By default that is a build error.</summary>
    public bool IsOptional { get; set; }

    /// <summary>
    /// The plug also takes the place of overrides in classes derived from the target, but for those that have a plug of their own.
    /// </summary>
    public bool Inheritable { get; set; }

    /// <summary>The platform that the plug is for.</summary>
    public TargetPlatform TargetPlatform { get; set; }
}
