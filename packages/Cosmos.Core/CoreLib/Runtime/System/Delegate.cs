using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>
/// A method with its receiver. ilc reads and writes these four fields by name and calls the <c>Initialize…</c> methods to fill
/// them; how they are used depends on the kind of delegate.
/// </summary>
public abstract unsafe class Delegate : ICloneable
{
    internal object? _firstParameter;
    internal object? _helperObject;
    internal nint _extraFunctionPointerOrData;
    internal nint _functionPointer;

    /// <summary>An element of an invocation list: a struct, so that storing one needs no check of the array's type.</summary>
    internal struct Wrapper(Delegate value)
    {
        public Delegate Value = value;
    }

    public object? Target => _helperObject is Wrapper[] list ? list[^1].Value.Target : _firstParameter;

    public object Clone() => MemberwiseCopy();

    /// <summary>The code of the thunk that ilc made for this delegate type; overridden in every delegate class by ilc.</summary>
    internal virtual nint GetThunk(int whichThunk) => 0;

    /// <summary>A delegate over an instance method: the receiver is passed as is.</summary>
    private void InitializeClosedInstance(object firstParameter, nint functionPointer)
    {
        ArgumentNullException.ThrowIfNull(firstParameter);
        _functionPointer = functionPointer;
        _firstParameter = firstParameter;
    }

    /// <summary>The same where the receiver may be null: extension methods.</summary>
    private void InitializeClosedInstanceSlow(object firstParameter, nint functionPointer)
    {
        _functionPointer = functionPointer;
        _firstParameter = firstParameter;
    }

    private void InitializeClosedInstanceWithoutNullCheck(object firstParameter, nint functionPointer) =>
        InitializeClosedInstanceSlow(firstParameter, functionPointer);

    /// <summary>A delegate over an interface method: the code is looked up once, now.</summary>
    private void InitializeClosedInstanceToInterface(object firstParameter, nint dispatchCell)
    {
        ArgumentNullException.ThrowIfNull(firstParameter);
        _functionPointer = InterfaceDispatch.ResolveMethod(firstParameter, (nint*)dispatchCell);
        _firstParameter = firstParameter;
    }

    /// <summary>A static method closed over its first argument: the thunk passes <c>_helperObject</c>.</summary>
    private void InitializeClosedStaticThunk(object firstParameter, nint functionPointer, nint functionPointerThunk)
    {
        _extraFunctionPointerOrData = functionPointer;
        _helperObject = firstParameter;
        _functionPointer = functionPointerThunk;
        _firstParameter = this;
    }

    /// <summary>A static method: the thunk drops the receiver.</summary>
    private void InitializeOpenStaticThunk(object? firstParameter, nint functionPointer, nint functionPointerThunk)
    {
        _firstParameter = this;
        _functionPointer = functionPointerThunk;
        _extraFunctionPointerOrData = functionPointer;
    }

    internal Delegate MemberwiseCopy()
    {
        Delegate copy = Unsafe.As<Delegate>(Runtime.Allocator.NewObject(GetMethodTable()));
        copy._firstParameter = ReferenceEquals(_firstParameter, this) ? copy : _firstParameter;
        copy._helperObject = _helperObject;
        copy._extraFunctionPointerOrData = _extraFunctionPointerOrData;
        copy._functionPointer = _functionPointer;
        return copy;
    }

    public static Delegate? Combine(Delegate? a, Delegate? b)
    {
        if (a is null)
        {
            return b;
        }

        return b is null ? a : MulticastDelegate.CombineLists(a, b);
    }

    public static Delegate? Remove(Delegate? source, Delegate? value) =>
        source is null || value is null ? source : MulticastDelegate.RemoveList(source, value);

    public override bool Equals(object? obj) => obj is Delegate other && MulticastDelegate.AreEqual(this, other);

    public override int GetHashCode() => (int)_functionPointer ^ (int)_extraFunctionPointerOrData;

    public static bool operator ==(Delegate? d1, Delegate? d2) => d1 is null ? d2 is null : d1.Equals(d2);

    public static bool operator !=(Delegate? d1, Delegate? d2) => !(d1 == d2);
}
