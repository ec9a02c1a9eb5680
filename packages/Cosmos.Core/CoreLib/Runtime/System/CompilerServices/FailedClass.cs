using System.Threading;

namespace System.Runtime.CompilerServices;

/// <summary>A class whose static constructor has thrown: each access to it throws again (ECMA-335 II.10.5.3.3).</summary>
internal sealed class FailedClass
{
    private static FailedClass? s_newest;

    private readonly nint _context;
    private FailedClass? _older;

    private FailedClass(nint context, nint code, Exception reason)
    {
        _context = context;
        Reason = reason;
        Name = ExceptionText.OfCode(code);
    }

    public string Name { get; }

    public Exception Reason { get; }

    /// <param name="context">Address of the class's construction context, by which it is found.</param>
    /// <param name="code">The constructor, which gives the name.</param>
    public static void Add(nint context, nint code, Exception reason)
    {
        FailedClass failed = new(context, code, reason);
        do
        {
            failed._older = Volatile.Read(ref s_newest);
        }
        while (Interlocked.CompareExchange(ref s_newest, failed, failed._older) != failed._older);
    }

    public static FailedClass Find(nint context)
    {
        FailedClass failed = s_newest!;
        while (failed._context != context)
        {
            failed = failed._older!;
        }

        return failed;
    }
}
