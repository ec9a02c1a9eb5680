namespace System.Runtime.CompilerServices;

/// <summary>A reference to a value on the heap.</summary>
public class StrongBox<T> : IStrongBox
{
    public T Value = default!;

    public StrongBox()
    {
    }

    public StrongBox(T value) => Value = value;

    object? IStrongBox.Value
    {
        get => Value;
        set => Value = (T)value!;
    }
}
