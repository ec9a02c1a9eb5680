using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>What <c>new T()</c> of a type parameter compiles to. There is no reflection: the constructor comes from ilc.</summary>
public static unsafe class Activator
{
    /// <exception cref="MissingMethodException"><typeparamref name="T"/> is a class without a public constructor of no parameters.</exception>
    public static T CreateInstance<T>()
    {
        nint constructor = DefaultConstructorOf<T>();
        bool hasConstructor = constructor != DefaultConstructorOf<ClassWithMissingConstructor>();
        MethodTable* type = MethodTable.Of<T>();
        if (type->IsValueType)
        {
            T value = default!;
            if (hasConstructor)
            {
                ((delegate*<ref T, void>)constructor)(ref value);
            }

            return value;
        }

        if (!hasConstructor)
        {
            throw new MissingMethodException();
        }

        object instance = Allocator.NewObject(type);
        ((delegate*<object, void>)constructor)(instance);
        return Unsafe.As<object, T>(ref instance);
    }

    /// <summary>ilc replaces this by the constructor's address, or by that of <see cref="MissingConstructorMethod"/>.</summary>
    [Intrinsic]
    private static extern nint DefaultConstructorOf<T>();

    /// <summary>
    /// Stands for the constructor of a type that has none; never called. Its code is like no other's: an empty method would share
    /// its address with every empty constructor.
    /// </summary>
    internal static void MissingConstructorMethod() => FailFast.Stop("a constructor that is missing was called");

    private sealed class ClassWithMissingConstructor
    {
        private ClassWithMissingConstructor()
        {
        }

        internal static void MissingConstructorMethod()
        {
        }
    }
}
