using System.Runtime.CompilerServices;

namespace System;

/// <summary>A delegate that may call several methods in turn: <c>_helperObject</c> holds them, the data word their number.</summary>
public abstract class MulticastDelegate : Delegate
{
    /// <summary>ilc's index of the thunk that walks an invocation list.</summary>
    private const int MulticastThunk = 0;

    public Delegate[] GetInvocationList() => ListOf(this);

    internal static Delegate CombineLists(Delegate first, Delegate second)
    {
        if (first.GetType() != second.GetType())
        {
            throw new ArgumentException("delegates of different types cannot be combined");
        }

        Delegate[] head = ListOf(first);
        Delegate[] tail = ListOf(second);
        Delegate[] all = new Delegate[head.Length + tail.Length];
        Array.Copy(head, all, head.Length);
        Array.Copy(tail, 0, all, head.Length, tail.Length);
        return Multicast(first, all);
    }

    internal static Delegate? RemoveList(Delegate source, Delegate value)
    {
        Delegate[] all = ListOf(source);
        Delegate[] gone = ListOf(value);
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

            Delegate[] rest = new Delegate[left];
            Array.Copy(all, rest, start);
            Array.Copy(all, start + gone.Length, rest, start, left - start);
            return left == 1 ? rest[0] : Multicast(source, rest);
        }

        return source;
    }

    internal static bool AreEqual(Delegate a, Delegate b)
    {
        if (a.GetType() != b.GetType())
        {
            return false;
        }

        if (a._helperObject is Delegate[] || b._helperObject is Delegate[])
        {
            Delegate[] left = ListOf(a);
            Delegate[] right = ListOf(b);
            return left.Length == right.Length && Matches(left, 0, right);
        }

        bool sameTarget = ReferenceEquals(a._firstParameter, a)
            ? ReferenceEquals(b._firstParameter, b)
            : ReferenceEquals(a._firstParameter, b._firstParameter);
        return sameTarget && a._functionPointer == b._functionPointer
            && a._extraFunctionPointerOrData == b._extraFunctionPointerOrData && ReferenceEquals(a._helperObject, b._helperObject);
    }

    private static Delegate[] ListOf(Delegate value) => value._helperObject is Delegate[] list ? list : [value];

    private static bool Matches(Delegate[] all, int start, Delegate[] part)
    {
        for (int i = 0; i < part.Length; i++)
        {
            if (!all[start + i].Equals(part[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static Delegate Multicast(Delegate model, Delegate[] list)
    {
        Delegate result = model.MemberwiseCopy();
        result._functionPointer = model.GetThunk(MulticastThunk);
        result._firstParameter = result;
        result._helperObject = list;
        result._extraFunctionPointerOrData = list.Length;
        return result;
    }
}
