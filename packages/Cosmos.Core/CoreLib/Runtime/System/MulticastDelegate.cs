using System.Runtime.CompilerServices;

namespace System;

/// <summary>A delegate that may call several methods in turn: <c>_helperObject</c> holds them, the data word their number.</summary>
public abstract class MulticastDelegate : Delegate
{
    /// <summary>ilc's index of the thunk that walks an invocation list.</summary>
    private const int MulticastThunk = 0;

    public Delegate[] GetInvocationList()
    {
        Wrapper[] wrapped = ListOf(this);
        Delegate[] list = new Delegate[wrapped.Length];
        for (int i = 0; i < list.Length; i++)
        {
            list[i] = wrapped[i].Value;
        }

        return list;
    }

    internal static Delegate CombineLists(Delegate first, Delegate second)
    {
        if (first.GetType() != second.GetType())
        {
            throw new ArgumentException("delegates of different types cannot be combined");
        }

        Wrapper[] head = ListOf(first);
        Wrapper[] tail = ListOf(second);
        Wrapper[] all = new Wrapper[head.Length + tail.Length];
        Array.Copy(head, all, head.Length);
        Array.Copy(tail, 0, all, head.Length, tail.Length);
        return Multicast(first, all);
    }

    internal static Delegate? RemoveList(Delegate source, Delegate value)
    {
        Wrapper[] all = ListOf(source);
        Wrapper[] gone = ListOf(value);
        for (int start = all.Length - gone.Length; start >= 0; start--)
        {
            if (!Matches(all, start, gone))
            {
                continue;
            }

            int left = all.Length - gone.Length;
            if (left == 0)
            {
                return null;
            }

            Wrapper[] rest = new Wrapper[left];
            Array.Copy(all, rest, start);
            Array.Copy(all, start + gone.Length, rest, start, left - start);
            return left == 1 ? rest[0].Value : Multicast(source, rest);
        }

        return source;
    }

    internal static bool AreEqual(Delegate a, Delegate b)
    {
        if (a.GetType() != b.GetType())
        {
            return false;
        }

        if (a._helperObject is Wrapper[] || b._helperObject is Wrapper[])
        {
            Wrapper[] left = ListOf(a);
            Wrapper[] right = ListOf(b);
            return left.Length == right.Length && Matches(left, 0, right);
        }

        bool sameTarget = ReferenceEquals(a._firstParameter, a)
            ? ReferenceEquals(b._firstParameter, b)
            : ReferenceEquals(a._firstParameter, b._firstParameter);
        return sameTarget && a._functionPointer == b._functionPointer
            && a._extraFunctionPointerOrData == b._extraFunctionPointerOrData && ReferenceEquals(a._helperObject, b._helperObject);
    }

    private static Wrapper[] ListOf(Delegate value) => value._helperObject is Wrapper[] list ? list : [new Wrapper(value)];

    private static bool Matches(Wrapper[] all, int start, Wrapper[] part)
    {
        for (int i = 0; i < part.Length; i++)
        {
            if (!all[start + i].Value.Equals(part[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static Delegate Multicast(Delegate model, Wrapper[] list)
    {
        Delegate result = model.MemberwiseCopy();
        result._functionPointer = model.GetThunk(MulticastThunk);
        result._firstParameter = result;
        result._helperObject = list;
        result._extraFunctionPointerOrData = list.Length;
        return result;
    }
}
