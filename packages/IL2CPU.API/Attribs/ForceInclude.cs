using System;

namespace IL2CPU.API.Attribs;

/// <summary>
/// On an <see cref="AssemblerMethod"/>: the build runs it although no plug names it, and the linker keeps its code if
/// anything refers to its label. On any other method: its code is part of the image although nothing calls it. On a class
/// or struct: so are all its methods and constructors.
/// </summary>
/// <remarks>Generic code is included for the types it is used with, and for no others: COSMOS015.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class ForceInclude : Attribute;
