using System.Runtime.CompilerServices;
using System.Threading;
using Cosmos.Core;
using ThreadState = Cosmos.System.Threading.ThreadState;

namespace Hypervisor.Machine;

/// <summary>
/// How long a vCPU's thread was ready and did not run, kept where the guest reads it: told anew each time the thread gets a CPU,
/// so a guest that runs finds it right. It counts from the VM's start, over its resets.
/// </summary>
/// <param name="nanoseconds">In the structure that PV_TIME_ST names.</param>
internal sealed unsafe class StolenTime(ulong* nanoseconds)
{
    private ulong _readySince;
    private ulong _ticks;

    /// <summary>Follows the thread's state. Called inside the scheduler, which lets one CPU at a time change it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Follow(ThreadState to)
    {
        if (to == ThreadState.Ready)
        {
            _readySince = GenericTimer.NowTicks;
        }
        else if (to == ThreadState.Running)
        {
            _ticks += GenericTimer.NowTicks - _readySince;

            // In one store, as the guest may read meanwhile.
            Volatile.Write(ref *nanoseconds, TickConversion.ToNanoseconds(_ticks, GenericTimer.Frequency));
        }
    }
}
