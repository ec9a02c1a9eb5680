namespace System;

/// <summary>A holder of something that must be given back. <c>using</c> calls it on the normal way out; nothing unwinds after a throw.</summary>
public interface IDisposable
{
    void Dispose();
}
