namespace Hypervisor.Model.Gic;

/// <summary>
/// Interrupts that the guest has ended while no list register held them. It ends the most urgent active one first, if it keeps to the
/// order that the architecture asks for (IHI0069 4.8.4).
/// </summary>
internal static class GicUnlistedEnds
{
    /// <param name="count">How many the guest has ended.</param>
    internal static void Apply(VirtualGic gic, int vcpu, int count)
    {
        for (; count > 0; count--)
        {
            int ended = MostUrgentActive(gic, vcpu);
            if (ended < 0)
            {
                return;
            }

            gic.WordOf(vcpu, ended).Active &= ~(1u << (ended % GicInterruptWord.InterruptCount));
            gic.Routing.Disown(ended);
        }
    }

    private static int MostUrgentActive(VirtualGic gic, int vcpu)
    {
        int best = -1;
        for (int intid = 0; intid < gic.InterruptCount; intid++)
        {
            if (gic.Routing.Owns(vcpu, intid) && gic.IsActive(vcpu, intid) && (best < 0 || PriorityOf(gic, vcpu, intid) < PriorityOf(gic, vcpu, best)))
            {
                best = intid;
            }
        }

        return best;
    }

    private static byte PriorityOf(VirtualGic gic, int vcpu, int intid) =>
        gic.WordOf(vcpu, intid).PriorityOf(intid % GicInterruptWord.InterruptCount);
}
