using System;

namespace IL2CPU.API.Attribs;

/// <summary>On an <see cref="AssemblerMethod"/>: its code becomes part of the image although no plug names it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method)]
public sealed class ForceInclude : Attribute;
