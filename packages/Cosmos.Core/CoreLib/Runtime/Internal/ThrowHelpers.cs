using System;
using System.Runtime;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>The exceptions that compiled code raises by itself; ilc calls them by these names.</summary>
internal static class ThrowHelpers
{
    public static void ThrowOverflowException() => throw new OverflowException();

    public static void ThrowIndexOutOfRangeException() => throw new IndexOutOfRangeException();

    public static void ThrowNullReferenceException() => throw new NullReferenceException();

    public static void ThrowDivideByZeroException() => throw new DivideByZeroException();

    public static void ThrowArrayTypeMismatchException() => throw new ArrayTypeMismatchException();

    public static void ThrowPlatformNotSupportedException() => throw new PlatformNotSupportedException();

    public static void ThrowNotImplementedException() => throw new NotImplementedException();

    public static void ThrowNotSupportedException() => throw new NotSupportedException();

    public static void ThrowBadImageFormatException(int id) => throw Missing("bad image");

    public static void ThrowTypeLoadException(int id, string className, string typeName) => throw Missing(className);

    public static void ThrowTypeLoadExceptionWithArgument(int id, string className, string typeName, string argument) => throw Missing(className);

    public static void ThrowMissingMethodException(int id, string methodName) => throw Missing(methodName);

    public static void ThrowMissingFieldException(int id, string fieldName) => throw Missing(fieldName);

    public static void ThrowFileNotFoundException(int id, string fileName) => throw Missing(fileName);

    public static void ThrowInvalidProgramException(int id) => throw new InvalidProgramException();

    public static void ThrowInvalidProgramExceptionWithArgument(int id, string methodName) => throw new InvalidProgramException(methodName);

    public static void ThrowMarshalDirectiveException(int id) => throw new NotSupportedException("marshalling");

    public static void ThrowAmbiguousMatchException(int id) => throw new NotSupportedException("ambiguous match");

    public static void ThrowArgumentException() => throw new ArgumentException();

    public static void ThrowArgumentOutOfRangeException() => throw new ArgumentOutOfRangeException();

    public static void ThrowInstanceBodyRemoved() => throw new NotSupportedException("a body that the compiler proved unreachable was reached");

    public static void ThrowFeatureBodyRemoved() => throw new NotSupportedException("a body of a disabled feature was reached");

    public static void ThrowUnavailableType() => throw new TypeLoadException("a type that the compiler left out was used");

    private static TypeLoadException Missing(string name) => new(name);
}
