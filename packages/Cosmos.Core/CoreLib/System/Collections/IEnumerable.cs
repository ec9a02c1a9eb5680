namespace System.Collections;

/// <summary>Something that can be walked.</summary>
public interface IEnumerable
{
    IEnumerator GetEnumerator();
}
