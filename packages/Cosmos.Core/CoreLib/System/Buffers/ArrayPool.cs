namespace System.Buffers;

/// <summary>Arrays to borrow.</summary>
public abstract class ArrayPool<T>
{
    private static readonly ArrayPool<T> s_shared = new FreeListArrayPool<T>();

    public static ArrayPool<T> Shared => s_shared;

    public static ArrayPool<T> Create() => new FreeListArrayPool<T>();

    public abstract T[] Rent(int minimumLength);

    public abstract void Return(T[] array, bool clearArray = false);
}
