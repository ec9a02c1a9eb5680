using System;

namespace IL2CPU.API.AArch64;

/// <summary>An operand that the instruction cannot encode. The build shows the message with the AssemblerMethod's name.</summary>
public sealed class AssemblerException(string aMessage) : Exception(aMessage);
