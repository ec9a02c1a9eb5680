using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>A thread's stack in physical pages. A known word at its low end shows an overflow at the next switch.</summary>
internal unsafe struct ThreadStack
{
    private const ulong Pages = 16;
    private const ulong Canary = 0x5354_4143_4B45_4E44;

    private ulong _base;

    /// <summary>End of the stack, where it begins to grow down from.</summary>
    public readonly ulong Top => _base + (Pages << Page.Shift);

    public static ThreadStack Allocate()
    {
        ThreadStack stack = default;
        stack._base = PageAllocator.AllocateZeroed(Pages);
        *(ulong*)stack._base = Canary;
        return stack;
    }

    /// <summary>Panics when the thread has used more than it has. Boot's own stack has no canary.</summary>
    public readonly void Check()
    {
        if (_base != 0 && *(ulong*)_base != Canary)
        {
            Panic.Stop("kernel stack overflow");
        }
    }

    public void Release()
    {
        PageAllocator.Free(_base, Pages);
        _base = 0;
    }
}
