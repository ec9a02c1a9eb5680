using System.Collections.Generic;

namespace System.Linq;

/// <summary>
/// A sorted sequence, which ThenBy can sort further. The BCL's generic method CreateOrderedEnumerable is absent: a generic virtual
/// method needs type loading at run time, which the kernel has not.
/// </summary>
public interface IOrderedEnumerable<out TElement> : IEnumerable<TElement>
{
}
