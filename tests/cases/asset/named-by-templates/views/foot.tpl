foot
