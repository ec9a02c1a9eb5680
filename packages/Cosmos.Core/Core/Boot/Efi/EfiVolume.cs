using System;
using Cosmos.Core.Archive;

namespace Cosmos.Core.Efi;

/// <summary>
/// Reads the files in the folder \cosmos of the volume that the kernel came from into an archive, which is what a boot loader
/// hands over as the initrd.
/// </summary>
internal static unsafe class EfiVolume
{
    private const int MaximumName = 255;
    private const int EntryLength = EfiFileInfo.NameOffset + ((MaximumName + 1) * sizeof(char));

    /// <summary>The kernel reads the archive as one span.</summary>
    private const ulong MaximumLength = int.MaxValue;

    /// <summary>EFI_ALLOCATE_TYPE: AllocateAnyPages.</summary>
    private const uint AnyPages = 0;

    /// <summary>Reads the files.</summary>
    /// <param name="image">Handle of the kernel's image.</param>
    /// <param name="system">The system table.</param>
    /// <param name="archive">The archive; empty when the volume has no such folder.</param>
    internal static EfiStatus ReadFiles(void* image, EfiSystemTable* system, out PhysicalRange archive)
    {
        archive = default;
        EfiStatus status = TryOpenFolder(image, system->BootServices, out EfiFile* folder);
        if (status != EfiStatus.Success)
        {
            return status == EfiStatus.NotFound ? EfiStatus.Success : status;
        }

        status = Measure(folder, out ulong length);
        ulong address = 0;
        if (status == EfiStatus.Success)
        {
            nuint pages = (nuint)(Page.AlignUp(length) >> Page.Shift);
            status = length > MaximumLength
                ? EfiStatus.OutOfResources
                : system->BootServices->AllocatePages(AnyPages, EfiMemoryType.LoaderData, pages, &address);
        }

        if (status == EfiStatus.Success)
        {
            status = Fill(folder, (byte*)address, length);
        }

        folder->Close(folder);
        archive = status == EfiStatus.Success ? new PhysicalRange(address, length) : default;
        return status;
    }

    private static EfiStatus TryOpenFolder(void* image, EfiBootServices* boot, out EfiFile* folder)
    {
        EfiLoadedImage* loaded = null;
        EfiFileSystem* volume = null;
        EfiFile* root = null;
        EfiFile* opened = null;
        EfiStatus status;
        fixed (byte* guid = EfiGuid.LoadedImage)
        {
            status = boot->HandleProtocol(image, guid, (void**)&loaded);
        }

        if (status == EfiStatus.Success)
        {
            fixed (byte* guid = EfiGuid.SimpleFileSystem)
            {
                status = boot->HandleProtocol(loaded->Device, guid, (void**)&volume);
            }
        }

        if (status == EfiStatus.Success)
        {
            status = volume->OpenVolume(volume, &root);
        }

        if (status == EfiStatus.Success)
        {
            char* name = stackalloc char[] { '\\', 'c', 'o', 's', 'm', 'o', 's', '\0' };
            status = root->Open(root, &opened, name, EfiFile.Read, 0);
            root->Close(root);
        }

        folder = opened;
        return status;
    }

    /// <summary>How long the archive of the folder's files will be, in bytes.</summary>
    private static EfiStatus Measure(EfiFile* folder, out ulong length)
    {
        byte* entry = stackalloc byte[EntryLength];
        length = (ulong)CpioHeader.LengthFor(CpioHeader.Trailer.Length);
        folder->SetPosition(folder, 0);
        while (true)
        {
            EfiStatus status = TryNextFile(folder, entry, out int nameLength);
            if (status != EfiStatus.Success || nameLength == 0)
            {
                return status;
            }

            length += (ulong)CpioHeader.LengthFor(nameLength) + CpioHeader.Align(((EfiFileInfo*)entry)->FileSize);
        }
    }

    private static EfiStatus Fill(EfiFile* folder, byte* target, ulong length)
    {
        byte* entry = stackalloc byte[EntryLength];
        byte* end = target + length;
        uint inode = 0;
        folder->SetPosition(folder, 0);
        while (true)
        {
            EfiStatus status = TryNextFile(folder, entry, out int nameLength);
            if (status != EfiStatus.Success || nameLength == 0)
            {
                CpioHeader.Write(new Span<byte>(target, (int)(end - target)), CpioHeader.Trailer, ++inode, mode: 0, contentLength: 0);
                return status;
            }

            status = Add(folder, (EfiFileInfo*)entry, nameLength, ++inode, ref target);
            if (status != EfiStatus.Success)
            {
                return status;
            }
        }
    }

    /// <summary>Adds one file at <paramref name="target"/> and moves that on to where the next one goes.</summary>
    private static EfiStatus Add(EfiFile* folder, EfiFileInfo* info, int nameLength, uint inode, ref byte* target)
    {
        char* wideName = (char*)((byte*)info + EfiFileInfo.NameOffset);
        Span<byte> name = stackalloc byte[nameLength];
        for (int i = 0; i < nameLength; i++)
        {
            name[i] = (byte)wideName[i];
        }

        int headerLength = CpioHeader.LengthFor(nameLength);
        CpioHeader.Write(new Span<byte>(target, headerLength), name, inode, CpioHeader.RegularFile, (uint)info->FileSize);
        target += headerLength;
        EfiFile* file = null;
        EfiStatus status = folder->Open(folder, &file, wideName, EfiFile.Read, 0);
        if (status != EfiStatus.Success)
        {
            return status;
        }

        nuint read = (nuint)info->FileSize;
        status = file->ReadNext(file, &read, target);
        file->Close(file);
        ulong aligned = CpioHeader.Align(info->FileSize);
        new Span<byte>(target + info->FileSize, (int)(aligned - info->FileSize)).Clear();
        target += aligned;
        return status == EfiStatus.Success && read != (nuint)info->FileSize ? EfiStatus.LoadError : status;
    }

    /// <summary>Reads the next entry that is a file. A name of length 0 is the directory's end.</summary>
    private static EfiStatus TryNextFile(EfiFile* folder, byte* entry, out int nameLength)
    {
        while (true)
        {
            nameLength = 0;
            nuint length = EntryLength;
            EfiStatus status = folder->ReadNext(folder, &length, entry);
            if (status != EfiStatus.Success || length == 0)
            {
                return status;
            }

            if ((((EfiFileInfo*)entry)->Attributes & EfiFileInfo.Directory) == 0)
            {
                char* name = (char*)(entry + EfiFileInfo.NameOffset);
                while (nameLength < MaximumName && name[nameLength] != 0)
                {
                    nameLength++;
                }

                return EfiStatus.Success;
            }
        }
    }
}
