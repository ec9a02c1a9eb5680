namespace System.Runtime.InteropServices;

/// <summary>Kinds of unmanaged values. The compiler asks for the type when it checks the `unmanaged` constraint.</summary>
public enum UnmanagedType
{
    Bool = 2,
    I1 = 3,
    U1 = 4,
    I2 = 5,
    U2 = 6,
    I4 = 7,
    U4 = 8,
    I8 = 9,
    U8 = 10,
    R4 = 11,
    R8 = 12,
    SysInt = 31,
    SysUInt = 32,
    FunctionPtr = 38,
}
