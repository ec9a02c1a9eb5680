namespace Internal.Runtime.CompilerHelpers;

/// <summary>Marshalling helpers; only blittable calls exist in the kernel, so there are none.</summary>
internal static class InteropHelpers
{
}
