using System.Runtime.CompilerServices;
using System.Runtime.Unwinding;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>
/// Finds who catches an exception and goes there, in two passes over the stack, as ECMA-335 I.12.4.2 has it: the first asks types and
/// filters and changes nothing, the second runs the finally and fault handlers in between. All it needs lies on the thrower's stack: it
/// takes no lock and makes no object.
/// </summary>
internal static unsafe class ExceptionDispatch
{
    private static ulong s_barrier;

    /// <param name="registers">The thrower's.</param>
    /// <param name="isFault">Their Pc is the instruction itself, not behind a call.</param>
    /// <param name="isRethrow">The trace already has the thrower's method.</param>
    /// <param name="fault">For the report of an exception that nobody catches.</param>
    internal static void Run(Exception exception, UnwindRegisters* registers, bool isFault, bool isRethrow, void* fault)
    {
        if (RuntimeImports.MayThrow() == 0)
        {
            Trace(exception, registers, isFault, isRethrow);
            RuntimeImports.UnhandledException(exception, fault);
            return;
        }

        UnwindPlaces places = Places();
        Dispatch dispatch = new() { Exception = exception, Frames = new StackFrames(places), Clause = ExceptionClauseReader.None };
        int depth = FindHandler(ref dispatch, registers, isFault, isRethrow, out uint catching, out nint handler);
        if (depth < 0)
        {
            RuntimeImports.UnhandledException(exception, fault);
            return;
        }

        dispatch.Frames = new StackFrames(places);
        dispatch.Frames.TryStart(*registers, isFault);
        for (; depth > 0; depth--)
        {
            RunFaultHandlers(ref dispatch, ExceptionClauseReader.None);
            dispatch.Frames.TryNext();
        }

        RunFaultHandlers(ref dispatch, catching);
        dispatch.Clause = catching;
        RuntimeImports.CallCatch(exception, handler, &dispatch.Frames.Registers, &dispatch);
    }

    /// <summary>The exception whose catch handler a place is in.</summary>
    internal static Exception FindHandled(UnwindRegisters* registers)
    {
        UnwindPlaces places = Places();
        StackFrames frames = new(places);
        for (bool more = frames.TryStart(*registers, isFault: false); more; more = frames.TryNext())
        {
            if (frames.Left != null)
            {
                return frames.Left->Exception;
            }
        }

        return new InvalidOperationException("throw; without an exception to throw again");
    }

    /// <summary>Names a method that no exception passes, by its code.</summary>
    [RuntimeExport("CosmosSetExceptionBarrier")]
    private static void SetBarrier(nint code) => s_barrier = (ulong)code;

    private static UnwindPlaces Places()
    {
        UnwindPlaces places;
        RuntimeImports.UnwindPlaces(&places);
        places.Barrier = s_barrier;
        return places;
    }

    /// <summary>Notes the whole way down, for the report of an exception that nobody may catch.</summary>
    private static void Trace(Exception exception, UnwindRegisters* registers, bool isFault, bool isRethrow)
    {
        StackFrames frames = new(Places());
        bool isNoted = isRethrow;
        for (bool more = frames.TryStart(*registers, isFault); more; more = frames.TryNext())
        {
            if (!isNoted)
            {
                exception.Trace.Add(frames.ControlPc);
            }

            isNoted = false;
        }
    }

    /// <summary>The first pass.</summary>
    /// <returns>How many frames from the thrower on, or -1 when nobody catches it.</returns>
    private static int FindHandler(
        ref Dispatch dispatch, UnwindRegisters* registers, bool isFault, bool isRethrow, out uint catching, out nint handler)
    {
        ref StackFrames frames = ref dispatch.Frames;
        ulong funcletOf = 0;
        int depth = 0;
        for (bool more = frames.TryStart(*registers, isFault); more; more = frames.TryNext())
        {
            // A handler's method follows it, and counts once.
            if (frames.Left == null && frames.Method.MethodStart != funcletOf && !isRethrow)
            {
                dispatch.Exception.Trace.Add(frames.ControlPc);
            }

            isRethrow = false;
            funcletOf = frames.Method.IsFunclet ? frames.Method.MethodStart : 0;
            if (TryFindClause(ref dispatch, out catching, out handler))
            {
                return depth;
            }

            depth++;
        }

        catching = ExceptionClauseReader.None;
        handler = 0;
        return -1;
    }

    /// <summary>The current frame's clause that takes the exception.</summary>
    private static bool TryFindClause(ref Dispatch dispatch, out uint catching, out nint handler)
    {
        ref StackFrames frames = ref dispatch.Frames;
        ulong offset = frames.ControlPc - frames.Method.MethodStart;
        ExceptionClauseReader clauses = new(frames.Method.Clauses, frames.After);
        while (clauses.TryNext(out ExceptionClause clause, out catching))
        {
            handler = (nint)(frames.Method.MethodStart + clause.Handler);
            if (!clause.Covers(offset))
            {
                continue;
            }

            if (clause.Kind == ExceptionClauseKind.Typed && TypeCast.IsInstanceOfException((MethodTable*)clause.Type, dispatch.Exception))
            {
                return true;
            }

            if (clause.Kind == ExceptionClauseKind.Filter
                && Accepts(dispatch.Exception, (nint)(frames.Method.MethodStart + clause.Filter), ref frames.Registers))
            {
                return true;
            }
        }

        handler = 0;
        return false;
    }

    /// <summary>Asks a filter. One that throws does not accept.</summary>
    private static bool Accepts(Exception exception, nint filter, ref UnwindRegisters registers)
    {
        try
        {
            return RuntimeImports.CallFilter(exception, filter, (UnwindRegisters*)Unsafe.AsPointer(ref registers)) != 0;
        }
        catch
        {
            return false;
        }
    }

    /// <summary>The second pass in the current frame: its finally and fault handlers, up to the clause that catches.</summary>
    private static void RunFaultHandlers(ref Dispatch dispatch, uint end)
    {
        ref StackFrames frames = ref dispatch.Frames;
        ulong offset = frames.ControlPc - frames.Method.MethodStart;
        ExceptionClauseReader clauses = new(frames.Method.Clauses, frames.After);
        while (clauses.TryNext(out ExceptionClause clause, out uint index) && index < end)
        {
            if (clause.Kind == ExceptionClauseKind.Fault && clause.Covers(offset))
            {
                dispatch.Clause = index;
                RuntimeImports.CallFault(
                    (nint)(frames.Method.MethodStart + clause.Handler),
                    (UnwindRegisters*)Unsafe.AsPointer(ref frames.Registers),
                    (Dispatch*)Unsafe.AsPointer(ref dispatch));
            }
        }
    }
}
