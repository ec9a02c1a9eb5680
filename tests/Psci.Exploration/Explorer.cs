using System;
using System.Collections.Generic;
using System.Diagnostics;
using Psci.Exploration.Properties;
using Psci.Exploration.States;
using Psci.Exploration.Steps;

namespace Psci.Exploration;

/// <summary>
/// Every state that any interleaving of any calls reaches, breadth first, until one breaks a property. A guest may call
/// anything at any time and for ever: programs have no bound, the states end because they are finite.
/// </summary>
internal sealed class Explorer
{
    private readonly StateSet _found = new();
    private readonly int _vcpus;
    private readonly bool _reduces;
    private readonly Turn _turn;

    private Explorer(int vcpus, GuestCalls calls, Mutation mutation, bool reduces)
    {
        _vcpus = vcpus;
        _reduces = reduces;
        _turn = new Turn(vcpus, calls, mutation);
    }

    public static Exploration Run(
        int vcpus, GuestCalls calls, Mutation mutation = Mutation.None, bool reduces = false)
    {
        Stopwatch time = Stopwatch.StartNew();
        Explorer explorer = new(vcpus, calls, mutation, reduces);
        explorer._found.Add(Protocol.Start(vcpus).Pack(), -1);
        long transitions = 0;
        Property broken = Property.None;
        int number = 0;
        while (broken == Property.None && explorer.Has(number))
        {
            broken = explorer.Expand(number++, ref transitions);
        }

        return new Exploration(vcpus, explorer._found.Count, transitions, broken, explorer.PathTo(number - 1, broken), time.Elapsed);
    }

    /// <summary>Does something for each thread in the guest of each state.</summary>
    public static void ForEach(int vcpus, GuestCalls calls, Action<Turn, VmState> action)
    {
        Explorer explorer = new(vcpus, calls, Mutation.None, reduces: false);
        explorer._found.Add(Protocol.Start(vcpus).Pack(), -1);
        Turn turn = new(vcpus, calls, Mutation.None);
        long transitions = 0;
        for (int number = 0; explorer.Has(number); number++)
        {
            VmState state = VmState.Unpack(explorer._found[number]);
            explorer.Expand(number, ref transitions);
            for (int i = 0; i < vcpus; i++)
            {
                turn.Self = i;
                if (state.Vcpus[i].Step == ThreadStep.Guest)
                {
                    action(turn, state);
                }
            }
        }
    }

    private bool Has(int number) => number < _found.Count || _found.Flush(number);

    private Property Expand(int number, ref long transitions)
    {
        StateKey key = _found[number];
        VmState state = VmState.Unpack(key);
        Property broken = Invariants.FirstBroken(in state, _vcpus);
        long before = transitions;
        int only = _reduces ? Locality.FirstLocal(in state, _vcpus) : -1;
        for (int i = only < 0 ? 0 : only; i < (only < 0 ? _vcpus : only + 1) && broken == Property.None; i++)
        {
            int choices = Protocol.Choices(in state.Vcpus[i], _vcpus);
            int onlyChoice = _reduces ? Locality.OnlyChoice(state.Vcpus[i], i) : -1;
            for (int choice = 0; choice < choices; choice++)
            {
                if (onlyChoice >= 0 && choice != onlyChoice)
                {
                    continue;
                }

                _turn.State = state;
                _turn.Self = i;
                if (Protocol.TryTake(_turn, choice))
                {
                    transitions++;
                    StateKey next = _turn.State.Pack();
                    if (next != key)
                    {
                        _found.Add(_reduces ? Symmetry.Canonical(ref _turn.State, _vcpus) : next, number);
                    }
                }
            }

            broken = _turn.Broken;
        }

        bool isStuck = transitions == before && !(state.IsOver && AllTerminated(in state));
        return broken == Property.None && isStuck ? Property.NoDeadlock : broken;
    }

    private bool AllTerminated(in VmState state)
    {
        for (int i = 0; i < _vcpus; i++)
        {
            if (state.Vcpus[i].Step != ThreadStep.Terminated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The states that lead to a broken one, for people.</summary>
    private List<VmState> PathTo(int number, Property broken)
    {
        List<VmState> path = [];
        for (int at = broken == Property.None ? -1 : number; at >= 0; at = _found.Parent(at))
        {
            path.Insert(0, VmState.Unpack(_found[at]));
        }

        return path;
    }
}
