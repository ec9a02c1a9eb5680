using System.Threading;

namespace System.Runtime.CompilerServices;

/// <summary>A class whose static constructor has thrown: each access to it throws again (ECMA-335 II.10.5.3.3).</summary>
internal sealed class FailedClass
{
    private static FailedClass? s_newest;

    private readonly nint _code;
    private FailedClass? _older;

    private FailedClass(nint code, Exception reason)
    {
        _code = code;
        Reason = reason;
        Name = ExceptionText.OfCode(code);
    }

    public string Name { get; }

    public Exception Reason { get; }

    public static void Add(nint code, Exception reason)
    {
        FailedClass failed = new(code, reason);
        do
        {
            failed._older = Volatile.Read(ref s_newest);
        }
        while (Interlocked.CompareExchange(ref s_newest, failed, failed._older) != failed._older);
    }

    public static FailedClass Find(nint code)
    {
        FailedClass failed = s_newest!;
        while (failed._code != code)
        {
            failed = failed._older!;
        }

        return failed;
    }
}
