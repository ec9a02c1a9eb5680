namespace System.Collections.Generic;

/// <summary>Something that can be walked.</summary>
public interface IEnumerable<out T> : IEnumerable
    where T : allows ref struct
{
    new IEnumerator<T> GetEnumerator();
}
