namespace System;

/// <summary>Needed for the BeginInvoke that the compiler adds to delegates.</summary>
public delegate void AsyncCallback(IAsyncResult ar);
